import { Button, Tag } from 'antd';
import { words } from '../messages/words.ts';
import { useDesk } from './useDesk.ts';

/** Says that some of the forms are made up, and removes them with one click. */
export function SampleBar() {
  const { eraseSamples } = useDesk();
  return (
    <div className="sample-bar">
      <Tag className="sample-tag">{words.desk.sampleTag}</Tag>
      <span>{words.desk.samples}</span>
      <Button size="small" onClick={eraseSamples}>
        {words.desk.eraseSamples}
      </Button>
    </div>
  );
}
