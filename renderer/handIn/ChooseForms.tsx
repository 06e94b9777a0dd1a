import { CheckCircleFilled, CheckCircleOutlined, WarningFilled } from '@ant-design/icons';
import { Alert, Button, Checkbox } from 'antd';
import { goTo, routeFragment } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { changeHandIn } from './handInState.ts';
import type { HandInRow } from './rows.ts';

const ICONS = {
  ready: CheckCircleOutlined,
  unsure: WarningFilled,
  blocked: WarningFilled,
  sent: CheckCircleFilled,
} as const;

interface Props {
  readonly rows: readonly HandInRow[];
  /** The ids of those that are to go. */
  readonly chosen: readonly string[];
}

/** All forms with how they stand; what keeps one back stands in its row, with the button that mends it. */
export function ChooseForms({ rows, chosen }: Props) {
  const possible = rows.filter(({ form, tone }) => tone !== 'blocked' || chosen.includes(form.id));
  const stuck = rows.filter(
    ({ form, tone, isAsked }) => tone === 'blocked' && !isAsked && chosen.includes(form.id),
  );
  const choose = (ids: readonly string[]) => changeHandIn({ chosen: new Set(ids) });
  if (rows.length === 0) return <NoForms />;
  return (
    <>
      {possible.length === 0 && <p className="hint">{words.handIn.choose.noneReady}</p>}
      {possible.length > 1 && (
        <Checkbox
          checked={chosen.length === possible.length}
          indeterminate={chosen.length > 0 && chosen.length < possible.length}
          onChange={({ target }) => choose(target.checked ? possible.map(({ form }) => form.id) : [])}
        >
          {words.handIn.choose.all(possible.length)}
        </Checkbox>
      )}
      <ul className="hand-in-forms" aria-label={words.handIn.choose.list}>
        {rows.map((row) => (
          <Row
            key={row.form.id}
            row={row}
            isChosen={chosen.includes(row.form.id)}
            onChange={(isChosen) =>
              choose(isChosen ? [...chosen, row.form.id] : chosen.filter((id) => id !== row.form.id))
            }
          />
        ))}
      </ul>
      <div role="alert">
        {stuck.length > 0 && (
          <Alert type="warning" showIcon title={words.handIn.choose.blocked(stuck.length)} />
        )}
      </div>
    </>
  );
}

function NoForms() {
  return (
    <p>
      {words.handIn.choose.none} <a href={routeFragment({ screen: 'desk' })}>{words.app.desk}</a>
    </p>
  );
}

interface RowProps {
  readonly row: HandInRow;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Row({ row: { form, tone, remark, mend }, isChosen, onChange }: RowProps) {
  const name = form.name || words.desk.unnamed;
  const Icon = ICONS[tone];
  return (
    <li>
      <Checkbox
        checked={isChosen}
        disabled={tone === 'blocked' && !isChosen}
        onChange={({ target }) => onChange(target.checked)}
      >
        {name}
      </Checkbox>
      <span className={`hand-in-remark ${tone}`}>
        <Icon aria-hidden />
        {remark}
      </span>
      {mend && (
        <Button
          size="small"
          aria-label={words.handIn.choose.mendOf(mend.label, name)}
          onClick={() => goTo({ screen: 'form', id: form.id, section: mend.section })}
        >
          {mend.label}
        </Button>
      )}
    </li>
  );
}
