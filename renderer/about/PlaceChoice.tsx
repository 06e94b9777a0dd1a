import { Alert, App, Button, Radio } from 'antd';
import { useState } from 'react';
import type { DataPlace } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { sizeText } from '../../shared/messages/size.ts';
import { useDataPlaces } from '../bridge/queries.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';

interface Props {
  readonly chosen: DataPlace | undefined;
  readonly onChoose: (place: DataPlace) => void;
}

/** The places in which the data can lie, with what is there already. */
export function PlaceChoice({ chosen, onChoose }: Props) {
  const { message } = App.useApp();
  const offered = useDataPlaces();
  const [own, setOwn] = useState<DataPlace | undefined>(undefined);
  if (offered.isPending) return <Waiting />;
  if (offered.isError) return <FailureNotice error={offered.error} onRetry={() => offered.refetch()} />;
  if (offered.data.named) return <Alert type="info" showIcon title={words.move.named} />;
  const places = own ? [...offered.data.places.filter(({ id }) => id !== own.id), own] : offered.data.places;
  const chooseOther = async () => {
    const answer = await call('dataFolder.choose', {});
    if (!answer.ok) message.error(failureSentence(answer.error));
    else if (answer.value.place) {
      setOwn(answer.value.place);
      onChoose(answer.value.place);
    }
  };
  return (
    <>
      {places.length === 0 && <p>{words.move.none}</p>}
      <Radio.Group
        className="places"
        aria-label={words.move.places}
        value={chosen?.id}
        onChange={({ target }) => {
          const place = places.find(({ id }) => id === target.value);
          if (place) onChoose(place);
        }}
      >
        {places.map((place) => (
          <Radio key={place.id} value={place.id} disabled={place.holds === 'oldData'}>
            <Place place={place} />
          </Radio>
        ))}
      </Radio.Group>
      {offered.data.canChoose && <Button onClick={chooseOther}>{words.move.choose}</Button>}
    </>
  );
}

function Place({ place }: { readonly place: DataPlace }) {
  const note = { nothing: undefined, data: words.move.holdsData, oldData: words.move.holdsOldData }[
    place.holds
  ];
  return (
    <>
      <div className="place-folder">{place.folder}</div>
      <div className="hint">{words.move.free(sizeText(place.freeBytes))}</div>
      {note && <div className="hint">{note}</div>}
    </>
  );
}
