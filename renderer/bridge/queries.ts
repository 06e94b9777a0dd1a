import { QueryClient, useQuery } from '@tanstack/react-query';
import type { CallAnswer, CallName, CallRequest } from '../../shared/api/calls.ts';
import { CallFailure, call } from './transport.ts';
import { whenLeftIsSaved } from './unsaved.ts';

/** Answers of calls; the application is on this machine, so nothing is fetched twice without a reason. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
  },
});

/** Answers a call's value, or throws its failure: the form that the query cache wants. */
async function answerOf<Name extends CallName>(
  name: Name,
  request: CallRequest<Name>,
): Promise<CallAnswer<Name>> {
  await whenLeftIsSaved();
  const answer = await call(name, request);
  if (!answer.ok) throw new CallFailure(answer.error);
  return answer.value;
}

/** A window stays open over midnight: how often today is asked for (ms). */
const TODAY_EVERY = 10 * 60 * 1000;

export const useAppState = () =>
  useQuery({
    queryKey: ['app.state'],
    queryFn: () => answerOf('app.state', {}),
    refetchInterval: TODAY_EVERY,
    refetchOnWindowFocus: 'always',
  });

/** Sizes change with every form. */
export const useAboutState = () =>
  useQuery({
    queryKey: ['about.state'],
    queryFn: () => answerOf('about.state', {}),
    refetchOnMount: 'always',
  });

export const useLicences = () =>
  useQuery({ queryKey: ['about.licences'], queryFn: () => answerOf('about.licences', {}) });

/** Where the data could lie: drives come and go. */
export const useDataPlaces = () =>
  useQuery({
    queryKey: ['dataFolder.places'],
    queryFn: () => answerOf('dataFolder.places', {}),
    refetchOnMount: 'always',
    gcTime: 0,
  });

/** Where the Word files could go: drives come and go. */
export const useOutputPlaces = () =>
  useQuery({
    queryKey: ['output.places'],
    queryFn: () => answerOf('output.places', {}),
    refetchOnMount: 'always',
    gcTime: 0,
  });

/** The association's own Word files that were put in. */
export const useOwnForms = () =>
  useQuery({
    queryKey: ['ownForms.list'],
    queryFn: () => answerOf('ownForms.list', {}),
    refetchOnMount: 'always',
  });

export async function refreshOwnForms(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['ownForms.list'] });
}

/** The list is asked for anew whenever it is shown: forms change on other screens and in other windows. */
export const useForms = () =>
  useQuery({ queryKey: ['forms.list'], queryFn: () => answerOf('forms.list', {}), refetchOnMount: 'always' });

export const useBinnedForms = () =>
  useQuery({
    queryKey: ['forms.binned'],
    queryFn: () => answerOf('forms.binned', {}),
    refetchOnMount: 'always',
  });

/** The own unit as stored at the moment its screen is opened; from then on what is typed leads. */
export const useOwnUnit = () =>
  useQuery({
    queryKey: ['unit.read'],
    queryFn: () => answerOf('unit.read', {}),
    gcTime: 0,
    refetchOnMount: 'always',
  });

/** A form as stored at the moment it is opened; from then on its draft leads. */
export const useOpenForm = (id: string) =>
  useQuery({
    queryKey: ['forms.open', id],
    queryFn: () => answerOf('forms.open', { id }),
    gcTime: 0,
    refetchOnMount: 'always',
  });

/** The texts kept of a form's narrative as they are when the list is opened. */
export const useHistory = (form: string) =>
  useQuery({
    queryKey: ['history.list', form],
    queryFn: () => answerOf('history.list', { form }),
    gcTime: 0,
    refetchOnMount: 'always',
  });

/** One of them; none is asked for where there is no number. */
export const useHistoryText = (form: string, snapshot: number | undefined) =>
  useQuery({
    queryKey: ['history.read', form, snapshot],
    queryFn: () => answerOf('history.read', { form, snapshot: snapshot ?? 0 }),
    enabled: snapshot !== undefined,
    gcTime: 0,
  });

/** The scans of a form's paper. */
export const useScans = (form: string) =>
  useQuery({
    queryKey: ['scans.list', form],
    queryFn: () => answerOf('scans.list', { form }),
    refetchOnMount: 'always',
  });

/** Shows the scans as a call has just answered them. */
export function showScans(form: string, scans: CallAnswer<'scans.list'>): void {
  queryClient.setQueryData(['scans.list', form], scans);
}

/** The pages of a scan as pictures, made by `draw` of its file (base64) under a name of its own. */
export const useScanPages = <Pages>(
  { form, scan }: CallRequest<'scans.read'>,
  drawing: string,
  draw: (data: string) => Promise<Pages>,
) =>
  useQuery({
    queryKey: ['scans.read', form, scan, drawing],
    queryFn: async () => draw((await answerOf('scans.read', { form, scan })).data),
    gcTime: 0,
  });

/** Asks anew for what the lists show; fulfilled when they show it. */
export async function refreshForms(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['forms.list'] }),
    queryClient.invalidateQueries({ queryKey: ['forms.binned'] }),
  ]);
}

/** Asks anew for the state of the program, settings among it; fulfilled when it is there. */
export async function refreshAppState(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['app.state'] });
}
