import { Alert, Button } from 'antd';
import { sizeText } from '../../shared/messages/size.ts';
import type { SubmissionPlan } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import { changeHandIn } from './handInState.ts';
import { limitText } from './mailboxes.ts';
import { PartFiles } from './PartFiles.tsx';
import type { Preparation } from './usePreparation.ts';
import { allFiles, formsText, peoplesFiles, tooHeavy } from './weights.ts';

interface Props {
  readonly plan: SubmissionPlan;
  readonly preparation: Preparation;
}

/** What goes weighs, as a mail weighs it where it goes by mail; how many mails, and what is in each. */
export function Weight({ plan, preparation }: Props) {
  const { goes } = words.handIn;
  const byMail = preparation.way === 'mail';
  const all = allFiles(plan);
  const forms = preparation.rows.map(({ form }) => form);
  const large = preparation.rows.filter(({ form }) => plan.tooLarge.includes(form.id));
  return (
    <>
      {byMail ? (
        <MailWeight plan={plan} photos={preparation.order.photos} />
      ) : (
        <p>{goes.oneFolder(all.count, sizeText(all.bytes))}</p>
      )}
      {byMail && large.length > 0 && (
        <p className="hint">{goes.tooLarge(large.map(({ form }) => form.name || words.desk.unnamed))}</p>
      )}
      {plan.parts.map((part) => (
        <PartFiles
          key={part.name}
          part={part}
          byMail={byMail}
          label={
            plan.parts.length === 1
              ? goes.show(peoplesFiles(part).length)
              : goes.part(
                  goes.mailOf(part.name, formsText(part, forms)),
                  peoplesFiles(part).length,
                  sizeText(part.messageBytes),
                )
          }
        />
      ))}
    </>
  );
}

function MailWeight({ plan, photos }: Pick<Props, 'plan'> & Pick<Preparation['order'], 'photos'>) {
  const { goes } = words.handIn;
  const limit = limitText(plan.limitBytes);
  const heavy = tooHeavy(plan);
  const [only, ...more] = plan.parts;
  const smaller = photos === 'full' && (
    <Button size="small" onClick={() => changeHandIn({ photos: 'smaller' })}>
      {goes.useSmaller}
    </Button>
  );
  if (heavy.length > 0)
    return heavy.map(({ name, messageBytes }) => (
      <Alert
        key={name}
        type="warning"
        showIcon
        title={goes.tooHeavy(name || goes.theMail, sizeText(messageBytes), limit)}
        action={smaller}
      />
    ));
  if (more.length > 0)
    return <Alert type="info" showIcon title={goes.split(plan.parts.length, limit)} action={smaller} />;
  return <p>{goes.fits(sizeText(only?.messageBytes ?? 0), limit)}</p>;
}
