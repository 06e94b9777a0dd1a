import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import { Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { editor as words } from '../messages/editor.ts';

/** Finding and replacing in the long text, in words. */
export function FindBar({ view }: { readonly view: EditorView }) {
  const { search, replace } = getSearchQuery(view.state);
  const [wanted, setWanted] = useState({ search, replace });
  const [found, setFound] = useState(() => foundIn(view));
  const [replaced, setReplaced] = useState(0);
  const input = useRef<InputRef>(null);
  useEffect(() => input.current?.select(), []);

  const change = (next: typeof wanted) => {
    setWanted(next);
    view.dispatch({ effects: setSearchQuery.of(new SearchQuery({ ...next, literal: true })) });
    setFound(foundIn(view));
    setReplaced(0);
  };
  const run = (command: (view: EditorView) => boolean) => () => {
    const before = foundIn(view).total;
    command(view);
    setFound(foundIn(view));
    setReplaced(command === replaceAll ? before : 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    run(command)();
  };
  return (
    <search className="find-bar" onKeyDown={onKeyDown}>
      <Input
        ref={input}
        // CodeMirror looks for this field when Ctrl+F is pressed again.
        {...{ 'main-field': 'true' }}
        aria-label={words.find}
        placeholder={words.find}
        value={wanted.search}
        onChange={(event) => change({ ...wanted, search: event.currentTarget.value })}
      />
      <Button
        aria-label={words.findPrevious}
        title={words.findPrevious}
        icon={<UpOutlined />}
        onClick={run(findPrevious)}
      />
      <Button
        aria-label={words.findNext}
        title={words.findNext}
        icon={<DownOutlined />}
        onClick={run(findNext)}
      />
      <output className="find-count">
        {/* The editor tells a screen reader by itself how many were replaced. */}
        {replaced > 0 ? (
          <span aria-hidden>{words.replaced(replaced)}</span>
        ) : (
          wanted.search && countText(found)
        )}
      </output>
      <Input
        aria-label={words.replaceWith}
        placeholder={words.replaceWith}
        value={wanted.replace}
        onChange={(event) => change({ ...wanted, replace: event.currentTarget.value })}
      />
      <Button onClick={run(replaceNext)}>{words.replace}</Button>
      <Button onClick={run(replaceAll)}>{words.replaceAll}</Button>
      <Button
        type="text"
        aria-label={words.closeFind}
        icon={<CloseOutlined />}
        onClick={run(closeSearchPanel)}
      />
    </search>
  );
}

function commandOf({ key, shiftKey }: KeyboardEvent): ((view: EditorView) => boolean) | undefined {
  if (key === 'Escape') return closeSearchPanel;
  if (key !== 'F3' && key !== 'Enter') return undefined;
  return shiftKey ? findPrevious : findNext;
}

interface Found {
  /** The place (from 1) of the one that is chosen, 0 where none is. */
  readonly at: number;
  readonly total: number;
}

/** How often the text has what is searched for. */
function foundIn({ state }: EditorView): Found {
  const query = getSearchQuery(state);
  if (!query.valid) return { at: 0, total: 0 };
  const all = [...iterate(query, state)];
  const { from, to } = state.selection.main;
  return { at: all.findIndex((each) => each.from === from && each.to === to) + 1, total: all.length };
}

function* iterate(query: SearchQuery, state: EditorView['state']) {
  const cursor = query.getCursor(state);
  for (let next = cursor.next(); !next.done; next = cursor.next()) yield next.value;
}

const countText = ({ at, total }: Found) => (total > 0 ? words.found(at, total) : words.notFound);
