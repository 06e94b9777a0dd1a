import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '../../shared/form/finding.ts';
import { DeclareFinished } from '../form/DeclareFinished.tsx';
import { useFieldFindings } from '../form/useFieldFindings.tsx';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { CountLine } from './CountLine.tsx';
import { IntakeState } from './IntakeState.tsx';
import { LayoutChoice } from './LayoutChoice.tsx';
import { PhotoList } from './PhotoList.tsx';
import { PicturePicker } from './PicturePicker.tsx';
import { PortraitReminder } from './PortraitReminder.tsx';
import './photos.css';
import { useFileDrag } from './useFileDrag.ts';
import { useIntake } from './useIntake.ts';
import { usePaste } from './usePaste.ts';
import { WaysIn } from './WaysIn.tsx';

/** The photos: taken in from every side, in order, each with its caption, and how they stand on the form. */
export function PhotosSection() {
  const { draft, definition } = useForm();
  const { min, max } = definition.narrative.photos;
  const count = useStore(draft.store, ({ photos }) => photos.length);
  const said = useStore(draft.store, (state) => state.said);
  const { lines } = useFieldFindings('photos', isOfSection);
  const intake = useIntake();
  const zone = useRef<HTMLElement>(null);
  const dragging = useFileDrag(zone, intake.take);
  usePaste(zone, {
    onFiles: (files) => intake.take({ files, others: 0, isCut: false }),
    onNothing: () => intake.tell(words.photos.nothingPasted),
  });
  return (
    <section
      ref={zone}
      aria-label={words.form.sections.photos}
      className={dragging ? 'photos-section dragging' : 'photos-section'}
    >
      <div className="photos-head">
        <h2>{words.form.sections.photos}</h2>
        <CountLine />
        {count >= min && count <= max && <DeclareFinished section="photos" />}
      </div>
      <p className="hint">{words.photos.hint(min, max)}</p>
      <WaysIn intake={intake} isEmpty={count === 0} />
      <IntakeState intake={intake} />
      <div className="field-findings">{lines}</div>
      {count > 0 && <PortraitReminder />}
      <PhotoList />
      {count > 0 && <LayoutChoice />}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {intake.choice && <PicturePicker choice={intake.choice} onChosen={intake.choose} />}
      {dragging && <div className="drop-here">{words.photos.drop}</div>}
    </section>
  );
}

/** How many photos there are is said at the top; what is about one photo stands with it. */
const isOfSection = ({ code, details }: Finding) =>
  code !== 'tooFewPhotos' && code !== 'tooManyPhotos' && !('number' in details);
