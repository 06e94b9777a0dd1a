import { Radio } from 'antd';
import type { Notice } from '../../shared/notice/schema.ts';
import { ROLES, type Role } from '../../shared/settings/settings.ts';
import { words } from '../messages/words.ts';
import './roles.css';

interface Props {
  readonly notice: Notice;
  readonly role: Role | null;
  /** The id of what asks. */
  readonly labelledBy: string;
  readonly onChange: (role: Role) => void;
}

/** The kinds of unit, each with what it owes and to whom. */
export function RoleChoice({ notice, role, labelledBy, onChange }: Props) {
  return (
    <Radio.Group
      className="roles"
      aria-labelledby={labelledBy}
      value={role}
      onChange={(event) => onChange(event.target.value)}
    >
      {ROLES.map((each) => (
        <Radio key={each} value={each} className="role">
          <span className="role-name">{words.roles[each].name}</span>
          <span className="role-owes">{words.roles[each].owes(notice.recipient)}</span>
        </Radio>
      ))}
    </Radio.Group>
  );
}
