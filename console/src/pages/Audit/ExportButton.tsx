import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import type { AuditView } from '../../../../cloudfunctions/shared/contract/console';
import { type AuditFilter, audit } from '../../api/console';
import { Icon } from '../../components/Icon/Icon';
import { csvText } from '../../csv/csvText';
import { saveFile } from '../../csv/saveFile';
import { shownCount } from '../../format/count';
import { sentenceOf } from '../../format/sentenceOf';
import { exactMoment, today } from '../../format/when';
import { texts } from '../../texts/texts';

/** Keeps everything that is filtered as a file, however many pages it takes. */
export function ExportButton({ filter }: { filter: AuditFilter }): ReactElement {
  const [read, setRead] = useState(0);
  const { message } = App.useApp();
  const words = texts.audit;
  const exporting = useMutation({
    mutationFn: () => readAll(filter, setRead),
    onSuccess: (entries) => {
      saveFile(words.file(today()), csvText(heading, entries.map(rowOf)));
      message.success(words.exported(shownCount(entries.length)));
    },
    onError: (error) => message.error(sentenceOf(error)),
  });
  return (
    <Button
      icon={<Icon name="download" size={14} />}
      loading={exporting.isPending}
      onClick={() => exporting.mutate()}
    >
      {exporting.isPending ? words.exporting(shownCount(read)) : words.export}
    </Button>
  );
}

async function readAll(filter: AuditFilter, tell: (count: number) => void): Promise<AuditView[]> {
  const all: AuditView[] = [];
  let before: number | undefined;
  do {
    const { entries, next } = await audit(filter, before);
    all.push(...entries);
    tell(all.length);
    before = next ?? undefined;
  } while (before !== undefined);
  return all;
}

const { number, at, by, action, subject, reason, before, after, requestId, hash } = texts.audit;
const heading = [number, at, by, action, subject, reason, before, after, requestId, hash];

const rowOf = (entry: AuditView): (string | number)[] => [
  entry.number,
  exactMoment(entry.at),
  entry.by,
  texts.audit.actions[entry.action] ?? entry.action,
  entry.subject,
  entry.reason,
  JSON.stringify(entry.before),
  JSON.stringify(entry.after),
  entry.requestId,
  entry.hash,
];
