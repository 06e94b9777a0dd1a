import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { formDefinition } from '../../shared/form/definition.ts';
import { FORM_KINDS } from '../../shared/notice/formSchema.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { words } from '../messages/words.ts';
import { Facts } from '../ui/Facts.tsx';
import { dayName, periodName, yearOf } from '../ui/time.ts';

/** What the notice says, to be read: dates, contact, what the forms must keep to. */
export function NoticeSection({ notice }: { readonly notice: Notice }) {
  const { event, dates, recipient } = notice;
  return (
    <section className="notice" aria-labelledby="notice-heading">
      <h2 id="notice-heading">{words.notice.notice}</h2>
      <Facts
        facts={[
          [words.notice.title, notice.title],
          [words.notice.number, notice.number],
          [words.notice.theme, event.theme],
          [words.notice.marking, words.notice.markingOf(event.marking, event.logos)],
        ]}
      />
      <h3>{words.notice.dates}</h3>
      <Facts
        facts={[
          [words.desk.dates.activity, periodOf(dates.activity)],
          [words.desk.dates.onlineFiling, periodOf(dates.onlineFiling)],
          [words.desk.dates.formsDue, deadlineOf(dates.formsDue)],
          [words.desk.dates.onlineCompletion, deadlineOf(dates.onlineCompletion)],
        ]}
      />
      <h3>{words.notice.contact}</h3>
      <Facts
        facts={[
          [words.notice.office, recipient.office],
          [words.notice.mailbox, <Mailbox key="mailbox" address={recipient.mailbox} />],
          [words.notice.person, words.notice.personOf(recipient.person, recipient.phone)],
          [words.notice.address, words.notice.addressOf(recipient.address, recipient.postcode)],
          [words.notice.online, words.notice.sites(notice.onlineSites)],
        ]}
      />
      <h3>{words.notice.forms}</h3>
      <Facts facts={FORM_KINDS.map((kind) => limitsOf(notice, kind))} />
    </section>
  );
}

function periodOf({ from, to }: Notice['dates']['activity']): string {
  return periodName(from, to, yearOf(to));
}

function deadlineOf({ goal, printed, late }: Notice['dates']['formsDue']): string {
  return words.notice.deadline(printed, dayName(goal, yearOf(goal)), late ?? '');
}

function limitsOf(notice: Notice, kind: (typeof FORM_KINDS)[number]): readonly [string, string] {
  const { shortTitle, narrative } = formDefinition(notice, kind);
  return [shortTitle, words.desk.limits(narrative.limit.max, narrative.photos)];
}

function Mailbox({ address }: { readonly address: string }) {
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => message.success(words.notice.copied),
      () => message.error(words.notice.notCopied),
    );
  return (
    <>
      {address}
      <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={copy}>
        {words.notice.copyMailbox}
      </Button>
    </>
  );
}
