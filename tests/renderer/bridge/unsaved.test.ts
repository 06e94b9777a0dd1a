import { afterEach, expect, test } from 'vitest';
import { registerKeeper, saveEverything, unsavedPlace } from '../../../renderer/bridge/unsaved.ts';

/** Somebody with something to save, which fails as long as the test says so. */
function keeperAt(place: string) {
  const state = { fails: false, saves: 0 };
  const leave = registerKeeper({
    place,
    isFailing: () => state.fails,
    save: async () => {
      state.saves += 1;
      return !state.fails;
    },
  });
  return { state, leave };
}

afterEach(async () => {
  expect(await saveEverything(), 'nothing is left behind by a test').toBe(true);
});

test('what could not be saved when its screen was left is asked for again, until it is saved', async () => {
  const { state, leave } = keeperAt('#/forms/1/basic');
  state.fails = true;
  leave();
  expect(await saveEverything()).toBe(false);
  expect(unsavedPlace()).toBe('#/forms/1/basic');
  state.fails = false;
  expect(unsavedPlace()).toBeUndefined();
  expect(await saveEverything()).toBe(true);
  const { saves } = state;
  expect(await saveEverything()).toBe(true);
  expect(state.saves, 'once saved it is not asked again').toBe(saves);
});

test('a screen that is left with everything saved is forgotten', async () => {
  const { state, leave } = keeperAt('#/unit');
  leave();
  await saveEverything();
  const { saves } = state;
  await saveEverything();
  expect(state.saves).toBe(saves);
});

test('a form that is opened again is still saved after what was left of it', async () => {
  const first = keeperAt('#/forms/1/basic');
  first.state.fails = true;
  first.leave();
  const second = keeperAt('#/forms/1/basic');
  await saveEverything();
  first.state.fails = false;
  await saveEverything();
  second.state.fails = true;
  expect(await saveEverything()).toBe(false);
  second.state.fails = false;
  second.leave();
});
