import { startTransition, useOptimistic } from 'react';
import type { Way } from '../../shared/submission/ways.ts';
import { refreshAppState } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { WayChoice } from '../register/WayChoice.tsx';
import { useCall } from '../ui/useCall.ts';

/** How it is handed in. What a person chooses is kept in the settings: it stays until another way is chosen. */
export function ChosenWay({ way }: { readonly way: Way }) {
  const call = useCall();
  const [shown, show] = useOptimistic(way);
  const choose = (handInWay: Way) =>
    startTransition(async () => {
      show(handInWay);
      if (await call('settings.save', { handInWay })) await refreshAppState();
    });
  return <WayChoice way={shown} legend={words.handIn.whom.way} onChange={choose} />;
}
