import { Button } from 'antd';
import { goTo, SECTIONS, type Section } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { useForm } from './useFormView.ts';

/** To the section before and the one after. */
export function StepButtons({ current }: { readonly current: Section }) {
  const { draft } = useForm();
  const at = SECTIONS.indexOf(current);
  const [previous, next] = [SECTIONS[at - 1], SECTIONS[at + 1]];
  const open = (section: Section) => goTo({ screen: 'form', id: draft.id, section });
  return (
    <div className="step-buttons">
      {previous && (
        <Button onClick={() => open(previous)}>
          {words.form.previous}：{words.form.sections[previous]}
        </Button>
      )}
      {next && (
        <Button type="primary" onClick={() => open(next)}>
          {words.form.next}：{words.form.sections[next]}
        </Button>
      )}
    </div>
  );
}
