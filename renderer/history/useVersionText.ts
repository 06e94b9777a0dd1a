import { useHistoryText } from '../bridge/queries.ts';
import { useContent, useForm } from '../form/useFormView.ts';
import { PRESENT, type Version } from './versions.ts';

/** The text of a version, as soon as it is there; the present one is what stands in the window. */
export function useVersionText({ id }: Version) {
  const { draft } = useForm();
  const content = useContent();
  const isPresent = id === PRESENT;
  const { data, error, refetch } = useHistoryText(draft.id, isPresent ? undefined : id);
  return { data: isPresent ? content.narrative : data?.narrative, error, refetch };
}
