import { useQuery } from '@tanstack/react-query';
import { call } from '../bridge/transport.ts';

/** Whether LibreOffice is installed: asked once in the life of the window. */
export function useOfficeFound(): boolean {
  const state = useQuery({
    queryKey: ['office.state'],
    queryFn: async () => {
      const answer = await call('office.state', {});
      return answer.ok && answer.value.found;
    },
  });
  return state.data ?? false;
}
