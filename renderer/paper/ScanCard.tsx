import { DeleteOutlined, FilePdfOutlined, RotateLeftOutlined, RotateRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FormScan } from '../../shared/api/model.ts';
import { turnedBy } from '../../shared/scan/scan.ts';
import { useScanPages } from '../bridge/queries.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { drawScan } from './drawScan.ts';
import { ScanText } from './ScanText.tsx';
import { scanElementId } from './scanElementId.ts';

interface Props {
  readonly scan: FormScan;
  readonly number: number;
  readonly onLook: () => void;
  readonly onTurn: (turns: FormScan['turns']) => void;
  readonly onRemove: () => void;
}

/** A scan in the list: its first page small, what it is, and what can be done with it. */
export function ScanCard({ scan, number, onLook, onTurn, onRemove }: Props) {
  const { kind, pages, turns } = scan;
  const { paper } = words;
  return (
    <li className="scan" aria-label={paper.card(number)}>
      <button
        id={scanElementId(scan.id)}
        type="button"
        className="scan-picture"
        aria-label={paper.look(number)}
        title={paper.look(number)}
        onClick={onLook}
      >
        <SmallPicture scan={scan} />
      </button>
      <div className="scan-text">
        <div className="scan-name">{scan.name}</div>
        <div className="hint">{paper.facts(paper.kinds[kind], paper.pages(pages))}</div>
        <ScanText scan={scan} number={number} />
        <div className="scan-tools">
          <Button
            aria-label={paper.turnLeft(number)}
            title={paper.turnLeftShort}
            icon={<RotateLeftOutlined aria-hidden />}
            onClick={() => onTurn(turnedBy(turns, -1))}
          />
          <Button
            aria-label={paper.turnRight(number)}
            title={paper.turnRightShort}
            icon={<RotateRightOutlined aria-hidden />}
            onClick={() => onTurn(turnedBy(turns, 1))}
          />
          <Button aria-label={paper.remove(number)} icon={<DeleteOutlined aria-hidden />} onClick={onRemove}>
            {paper.removeShort}
          </Button>
        </div>
      </div>
    </li>
  );
}

function SmallPicture({ scan }: { readonly scan: FormScan }) {
  const { draft } = useForm();
  const drawn = useScanPages({ form: draft.id, scan: scan.id }, 'small', (data) =>
    drawScan(scan, data, 'small'),
  );
  const [page] = drawn.data ?? [];
  if (page) return <img src={page.picture} alt="" style={{ transform: `rotate(${scan.turns * 90}deg)` }} />;
  return drawn.isError ? <span>{words.paper.notShown}</span> : <FilePdfOutlined aria-hidden />;
}
