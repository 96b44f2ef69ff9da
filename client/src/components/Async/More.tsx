import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Button } from '../Button/Button';
import { spoken } from '../spoken';
import { refusalText } from './ErrorCard';

interface MoreProps {
  id?: string;
  label: string;
  query: { hasNextPage: boolean; error: unknown; fetchNextPage(): unknown };
}

/** The way to the next page of a list; a page that cannot be had says why, and the way stays. */
export function More({ id = 'more', label, query }: MoreProps): ReactElement {
  return (
    <>
      {Boolean(query.error) && (
        <View className="more-failed" {...spoken({ role: 'alert' })}>
          {refusalText(query.error)}
        </View>
      )}
      {query.hasNextPage && <Button id={id} look="plain" label={label} onTap={() => query.fetchNextPage()} />}
    </>
  );
}
