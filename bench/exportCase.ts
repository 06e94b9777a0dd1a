import { buildFormDocument, type FormDocument } from '../electron/documents/formDocument.ts';
import { benchValues, photoName } from './benchForm.ts';
import { checkOurs, checkSame } from './checks.ts';
import { installedVersion } from './install.ts';
import { timeInTurns } from './measure.ts';
import { docxTemplates } from './peers/docxTemplates.ts';
import { docxtemplater } from './peers/docxtemplater.ts';
import { easyTemplateX } from './peers/easyTemplateX.ts';
import type { Export, Peer, PeerPhoto } from './peers/peer.ts';
import type { ResultRow } from './table.ts';
import { peerTemplate } from './template.ts';
import { readWordFile, type WordFile } from './wordFile.ts';

const PEERS: readonly Peer[] = [docxtemplater, easyTemplateX, docxTemplates];

const EMU_PER_PX = 914_400 / 96;

interface Candidate {
  readonly name: string;
  readonly make: Export;
  readonly bytes: number;
}

/** Exports a form with us and with every peer. Throws, before any time is taken, if a file differs from ours. */
export async function timeExports(form: FormDocument, rounds: number): Promise<readonly ResultRow[]> {
  const ours = () => buildFormDocument(form);
  const document = await ours();
  const reference = readWordFile(document);
  checkOurs(reference, form);
  const candidates: Candidate[] = [{ name: '荐表通', make: ours, bytes: document.length }];
  for (const peer of PEERS) candidates.push(await peerCandidate(peer, form, reference));
  const timings = await timeInTurns(
    candidates.map(({ make }) => make),
    rounds,
  );
  return candidates.flatMap(({ name, bytes }, at) => {
    const timing = timings[at];
    return timing ? [{ name, bytes, ...timing }] : [];
  });
}

async function peerCandidate(peer: Peer, form: FormDocument, reference: WordFile): Promise<Candidate> {
  const name = `${peer.packageName} ${installedVersion(peer.packageName) ?? ''}`;
  const make = await peer.prepare({
    ...benchValues(form),
    template: await peerTemplate(form, peer.syntax),
    photos: peerPhotos(form, reference),
  });
  const document = await make();
  checkSame(name, readWordFile(document), reference);
  return { name, make, bytes: document.length };
}

/** In the size in which our own file prints them. */
function peerPhotos({ photos }: FormDocument, { pictures }: WordFile): readonly PeerPhoto[] {
  return pictures.flatMap(({ width, height }, at) => {
    const jpeg = photos[at]?.jpeg;
    return jpeg
      ? [{ name: photoName(at), jpeg, widthPx: width / EMU_PER_PX, heightPx: height / EMU_PER_PX }]
      : [];
  });
}
