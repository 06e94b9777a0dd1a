import { useRef } from 'react';
import { useStore } from 'zustand';
import type { ExportRecord, FormMarks, FormScan } from '../../shared/api/model.ts';
import { useScans } from '../bridge/queries.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { useFileDrag } from '../photos/useFileDrag.ts';
import { usePaste } from '../photos/usePaste.ts';
import { CodeCheck } from './CodeCheck.tsx';
import { HandedTo } from './HandedTo.tsx';
import './paper.css';
import { ScanList } from './ScanList.tsx';
import { SealAndScan } from './SealAndScan.tsx';
import { useScanIntake } from './useScanIntake.ts';

/** What happened to the form on paper. All of it may stay empty: it stands here once there is a paper. */
export function PaperSection() {
  const { draft } = useForm();
  const lastExport = useStore(draft.store, (state) => state.lastExport);
  const marks = useStore(draft.store, (state) => state.marks);
  const scans = useScans(draft.id).data ?? [];
  return hasPaper(lastExport, marks, scans) ? <Paper scans={scans} /> : null;
}

function hasPaper(
  lastExport: ExportRecord | null,
  { paper, sealedOn }: FormMarks,
  scans: readonly FormScan[],
): boolean {
  const { handedTo, handedOn, copies, checked } = paper;
  const noted = handedTo !== '' || [handedOn, copies, checked, sealedOn].some((mark) => mark !== null);
  return noted || scans.length > 0 || (lastExport !== null && !lastExport.draft);
}

function Paper({ scans }: { readonly scans: readonly FormScan[] }) {
  const { app } = useForm();
  const intake = useScanIntake();
  const zone = useRef<HTMLElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const dragging = useFileDrag(zone, ({ files }) => intake.take(files));
  usePaste(zone, { onFiles: intake.take, onNothing: () => intake.tell(words.paper.nothingPasted) });
  return (
    <section
      ref={zone}
      className={dragging ? 'paper takes-files dragging' : 'paper takes-files'}
      aria-label={words.paper.heading}
    >
      <h3>{words.paper.heading}</h3>
      <p className="hint">{words.paper.hint(app.settings.role)}</p>
      <SealAndScan scans={scans} />
      <HandedTo />
      <ScanList scans={scans} intake={intake} files={files} />
      <CodeCheck />
      {dragging && <div className="drop-here">{words.paper.drop}</div>}
    </section>
  );
}
