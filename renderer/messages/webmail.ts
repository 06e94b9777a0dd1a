/** Step by step in the two mailboxes that offices use most; what is on their pages was not looked at by this program. */
interface Webmail {
  readonly name: string;
  readonly address: string;
  /** What its page calls the large files that go by a link. */
  readonly byLink: string;
}

export const WEBMAILS = ['netease', 'qq'] as const;
export type WebmailId = (typeof WEBMAILS)[number];

const mailboxes: Record<WebmailId, Webmail> = {
  netease: { name: '163 邮箱', address: 'mail.163.com', byLink: '云附件' },
  qq: { name: 'QQ 邮箱', address: 'mail.qq.com', byLink: '超大附件' },
};

interface Attached {
  /** Of the mail; empty where there is one alone. */
  readonly name: string;
  readonly files: number;
  readonly zip: string | null;
}

/** What to attach, by how it lies in the folder. */
function attach(mails: readonly Attached[]): string {
  const open = '点“添加附件”，在打开的窗口里找到上面的文件夹';
  const [first] = mails;
  if (first === undefined || mails.length > 1)
    return `${open}（每一封有自己的文件夹），选中里面的${first?.zip ? '压缩包' : `文件：${counts(mails)}`}，点“打开”。${first?.zip ? '' : NOT_THE_DATA}`;
  if (first.zip !== null) return `${open}，选中“${first.zip}”，点“打开”。`;
  return `${open}，选中里面的 ${first.files} 个文件，点“打开”。${NOT_THE_DATA}`;
}

const counts = (mails: readonly Attached[]) =>
  mails.map(({ name, files }) => `${name} ${files} 个`).join('，');

const NOT_THE_DATA = '点第一个文件，再按住 Shift 点最后一个，就能一次选中；“_程序数据”文件夹不用选。';

/** The words of the way through a mailbox in the browser. */
export const webmail = {
  choose: '用哪种网页邮箱',
  name: (id: WebmailId) => mailboxes[id].name,
  steps: (id: WebmailId, mails: readonly Attached[]): readonly string[] => [
    `在浏览器里打开 ${mailboxes[id].address}，登录要用来发的邮箱，点左上角的“写信”。`,
    '“收件人”“主题”“正文”三处：点上面的复制按钮，再点到那一栏里，按 Ctrl+V 粘贴。',
    attach(mails),
    `等附件都传完，数一数个数对不对。如果提示改成“${mailboxes[id].byLink}”，请不要用，它过期就下载不了：请改带小一些的照片，或换一种邮箱。`,
    `点“发送”，看到“发送成功”，再到“已发送”里看一眼附件在不在${mails.length > 1 ? '。每一封都这样发完' : ''}，然后回到这里登记。`,
  ],
} as const;
