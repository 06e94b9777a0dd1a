import type { Notice } from '../../shared/notice/schema.ts';
import type { Role } from '../../shared/settings/settings.ts';

type Recipient = Notice['recipient'];

interface RoleWords {
  readonly name: string;
  /** What a unit of this kind owes, and to whom. */
  readonly owes: (recipient: Recipient) => string;
}

/** The kinds of unit, as they are asked for at the first run and in the settings. */
export const roles: Record<Role, RoleWords> = {
  subordinate: {
    name: '辖市区所属单位、学会会员单位',
    owes: () => '填好推荐表，交给所属的辖市区科协或市级学会，由他们推荐、盖章。',
  },
  direct: {
    name: '直接报送的单位',
    owes: ({ office, mailbox }) => `推荐表和工作总结，直接发到${office}的邮箱 ${mailbox}。`,
  },
  collator: {
    name: '辖市区科协、市级学会',
    owes: ({ office }) => `收集下属单位的推荐表，写推荐意见、盖章，连同名额、名单和工作总结报${office}。`,
  },
};
