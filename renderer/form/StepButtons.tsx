import { Button } from 'antd';
import { goTo, type Section } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { useForm } from './useFormView.ts';

/** To the section before and the one after; for whoever came from 检查, straight back. */
export function StepButtons({
  current,
  fromCheck,
}: {
  readonly current: Section;
  readonly fromCheck: boolean;
}) {
  const { draft, sections } = useForm();
  const at = sections.indexOf(current);
  const [previous, next] = [sections[at - 1], sections[at + 1]];
  const open = (section: Section) => goTo({ screen: 'form', id: draft.id, section });
  return (
    <div className="step-buttons">
      {previous && (
        <Button onClick={() => open(previous)}>
          {words.form.previous}：{words.form.sections[previous]}
        </Button>
      )}
      {next && (
        <Button type={fromCheck ? 'default' : 'primary'} onClick={() => open(next)}>
          {words.form.next}：{words.form.sections[next]}
        </Button>
      )}
      {fromCheck && (
        <Button type="primary" onClick={() => open('check')}>
          {words.form.backToCheck}
        </Button>
      )}
    </div>
  );
}
