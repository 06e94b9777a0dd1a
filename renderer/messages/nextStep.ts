import { quoted } from '../../shared/messages/quoted.ts';
import { doubtsText, type Remaining, remainingText } from './remaining.ts';

/** The sentence over the list of forms: how the time stands, and what comes next. */
export const nextStep = {
  clockWrong: (today: string) => `电脑上的日期是${today}，看来不对，剩下的天数算不准。请先在系统里改正日期。`,

  today: (day: string) => `今天（${day}）是报送的最后一天。`,
  tomorrow: (day: string) => `明天（${day}）是报送的最后一天。`,
  soon: (days: number, day: string) => `离报送的最后一天（${day}）还有 ${days} 天。`,
  ownPassed: (own: string) => `本单位定的日期（${own}）已过。`,
  unclear: (printed: string, person: string, phone: string) =>
    `通知要求“${printed}”报送，今天还收不收说不准，请先打电话问${person}（${phone}）。`,
  over: (printed: string, late: string, person: string, phone: string) =>
    `报送时间（${printed}）已过${late}。确要报送，请先打电话问${person}（${phone}）。`,

  nothing: '请从第一份推荐表开始：推荐一个单位，或者推荐一项活动。',
  onlySamples: '看过样例，可以新建自己的推荐表了。',
  editing: (name: string, remaining: Remaining) =>
    `${quoted(name)}${remainingText(remaining)}，填完就可以导出。`,
  faulty: (name: string, remaining: Remaining) =>
    `${quoted(name)}${remainingText(remaining)}，改好就可以导出。`,
  ready: (name: string) => `${quoted(name)}填好了，可以导出 Word。`,
  unsure: (name: string, count: number) => `${quoted(name)}${doubtsText(count)}，看过再导出 Word。`,
  exportAgain: (name: string, isSealed: boolean) =>
    `${quoted(name)}导出以后又改过，请重新导出${isSealed ? '、打印，再盖一次章' : ''}。`,
  seal: (name: string) => `${quoted(name)}已导出，请打印、盖章，盖好在这里登记。`,
  sealAgain: (name: string, standing: string) =>
    `${quoted(name)}${standing}，以后又改过。请打印新导出的这一版，重新盖章，盖好在这里登记。`,
  handIn: (name: string, to: string) => `${quoted(name)}可以报送了，请打包，送给${to}。`,
  stillUnsure: (count: number) => `不过表里${doubtsText(count)}，请先看看。`,
  ownBody: '所属的辖市区科协或市级学会',
  office: (office: string, mailbox: string) => `${office}（${mailbox}）`,
  handInAgain: (name: string) => `${quoted(name)}送出后又改过，已重新导出，请再报送一次。`,
  exportAgainSent: (name: string) => `${quoted(name)}送出后又改过，请重新导出，再报送一次。`,
  tickSent: (count: number) => `${count} 份推荐表已打包，还没有登记送出。送出后请登记。`,
  others: (count: number) => `另外还有 ${count} 份没有办完。`,

  allHandedIn: (count: number) => `${count} 份推荐表都已送出。`,
  summary: (day: string, mailbox: string) => `工作总结也请在${day}以前网上提交，并把电子版发到 ${mailbox}。`,
  filing: (day: string) => `推荐的活动还没有网上填报的，请在${day}以前填报。`,
  completion: (day: string) => `请在${day}以前把网上填报的图片、视频和新闻链接补齐。`,
} as const;
