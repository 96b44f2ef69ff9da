import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Icon } from '../components/Icon/Icon';
import { type MemberFilter, paramsOf, searchedFor } from '../pages/Members/memberFilter';
import { texts } from '../texts/texts';

/** From any page to a member: Ctrl K, what one knows of them, Enter. */
export function SearchBox(): ReactElement {
  const input = useRef<InputRef>(null);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.current?.focus({ cursor: 'all' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const search = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends the writing of a Chinese word is not meant for us.
    if (event.nativeEvent.isComposing || text.trim() === '') return;
    const filter: MemberFilter = { q: text.trim(), by: null, status: null, role: null };
    navigate(`/members?${paramsOf(filter)}`, { state: searchedFor(filter) });
    setText('');
    input.current?.blur();
  };
  return (
    <Input
      ref={input}
      className="header__search"
      variant="filled"
      value={text}
      prefix={<Icon name="search" size={15} />}
      suffix={<kbd>Ctrl K</kbd>}
      placeholder={texts.shell.search}
      aria-label={texts.shell.searchSpoken}
      aria-keyshortcuts="Control+K"
      onChange={({ target }) => setText(target.value)}
      onPressEnter={search}
    />
  );
}
