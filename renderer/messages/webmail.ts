/** Step by step in the two mailboxes that offices use most; what is on their pages was not looked at by this program. */
interface Webmail {
  readonly name: string;
  readonly address: string;
  /** What its page calls the large files that go by a link. */
  readonly byLink: string;
}

export const WEBMAILS = ['netease', 'qq'] as const;
export type WebmailId = (typeof WEBMAILS)[number];

const mails: Record<WebmailId, Webmail> = {
  netease: { name: '163 邮箱', address: 'mail.163.com', byLink: '云附件' },
  qq: { name: 'QQ 邮箱', address: 'mail.qq.com', byLink: '超大附件' },
};

interface Attached {
  readonly files: number;
  readonly zip: string | null;
}

/** What to attach, by how it lies in the folder. */
const attach = ({ files, zip }: Attached) =>
  zip === null
    ? `点“添加附件”，在打开的窗口里找到上面的文件夹，选中里面的 ${files} 个文件（按住 Ctrl 一个个点，或点第一个后按住 Shift 点最后一个；“_程序数据”文件夹不用选），点“打开”。`
    : `点“添加附件”，在打开的窗口里找到上面的文件夹，选中“${zip}”，点“打开”。`;

const count = ({ files, zip }: Attached) => (zip === null ? `${files} 个附件` : '这个压缩包');

/** The words of the way through a mailbox in the browser. */
export const webmail = {
  choose: '用哪种网页邮箱',
  name: (id: WebmailId) => mails[id].name,
  steps: (id: WebmailId, attached: Attached): readonly string[] => [
    `在浏览器里打开 ${mails[id].address}，登录要用来发的邮箱，点左上角的“写信”。`,
    '“收件人”“主题”“正文”三处，分别点上面的复制按钮，再点到那一栏里按 Ctrl+V 粘贴。',
    attach(attached),
    `等 ${count(attached)}都传完（没有还在走的进度）。如果提示改成“${mails[id].byLink}”，请不要用：它过期就下载不了；回到第 3 步选小一些的照片或换一种邮箱。`,
    '点“发送”，看到“发送成功”，再到“已发送”里打开看一眼附件在不在，然后回到这里登记。',
  ],
} as const;
