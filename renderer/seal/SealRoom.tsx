import type { Opinion } from '../../shared/form/content.ts';
import type { FormDefinition } from '../../shared/form/definition.ts';
import { type CellBox, type SealRoom as Room, sealRoom } from '../../shared/form/sealRoom.ts';
import type { SealId } from '../../shared/notice/formSchema.ts';
import { words } from '../messages/words.ts';
import './seal.css';

interface Props {
  readonly definition: FormDefinition;
  readonly field: SealId;
  readonly opinion: Opinion;
}

/** Whether the usual seal fits into a stamped cell: a sentence, and the cell as it will be on paper. */
export function SealRoom({ definition, field, opinion }: Props) {
  const room = sealRoom(definition, field, opinion);
  const { diameterMm } = definition.notice.print.seal;
  const fits = room.missingMm === 0;
  const sentence = fits ? words.seal.fits(diameterMm) : words.seal.misses(room.missingMm, diameterMm);
  const isLong = !fits && room.lines.length > room.maxLines;
  return (
    <section className="seal-room" aria-label={words.seal.heading}>
      <h3>{words.seal.heading}</h3>
      <p className={fits ? 'seal-fits' : 'seal-misses'}>{sentence}</p>
      {isLong && <p>{words.seal.tooLong(room.lines.length, room.maxLines)}</p>}
      <CellPicture room={room} sentence={sentence} />
      <p className="hint">{words.seal.scale(Math.round(room.widthMm), Math.round(room.heightMm))}</p>
    </section>
  );
}

/** Room around the cell for a seal that reaches over its edge (mm). */
const AROUND_MM = 4;

function CellPicture({ room, sentence }: { readonly room: Room; readonly sentence: string }) {
  const { widthMm, heightMm, lines, foot, seal, missingMm } = room;
  const top = Math.min(0, seal.yMm - seal.radiusMm);
  const view = [-AROUND_MM, top - AROUND_MM, widthMm + 2 * AROUND_MM, heightMm - top + 2 * AROUND_MM].join(
    ' ',
  );
  return (
    <svg className="seal-cell" role="img" aria-label={words.seal.picture(sentence)} viewBox={view}>
      <rect className="seal-edge" width={widthMm} height={heightMm} />
      {lines.map((line) => (
        <Writing key={line.topMm} box={line} />
      ))}
      <Writing box={foot} />
      <circle
        className={missingMm === 0 ? 'seal-circle' : 'seal-circle seal-circle-misses'}
        cx={seal.xMm}
        cy={seal.yMm}
        r={seal.radiusMm}
      />
    </svg>
  );
}

/** A bar in the place of a line of writing, without the distance to the lines around it. */
function Writing({ box }: { readonly box: CellBox }) {
  const part = 0.55;
  return (
    <rect
      className="seal-writing"
      x={box.leftMm}
      y={box.topMm + (box.heightMm * (1 - part)) / 2}
      width={box.widthMm}
      height={box.heightMm * part}
    />
  );
}
