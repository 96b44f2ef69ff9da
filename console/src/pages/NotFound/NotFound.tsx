import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { Empty } from '../../components/Async/Empty';
import { texts } from '../../texts/texts';

export function NotFound(): ReactElement {
  return (
    <Empty title={texts.states.notFoundTitle} note={texts.states.notFound}>
      <Link to="/">{texts.states.home}</Link>
    </Empty>
  );
}
