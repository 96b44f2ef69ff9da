import './ExportButton.css';
import { App, Button } from 'antd';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { csvText } from '../../csv/csvText';
import { type PageOf, readAllPages } from '../../csv/readAllPages';
import { saveFile } from '../../csv/saveFile';
import { shownCount } from '../../format/count';
import { sentenceOf } from '../../format/sentenceOf';
import { today } from '../../format/when';
import { texts } from '../../texts/texts';
import { Icon } from '../Icon/Icon';

/** A column of a file: what stands above it, and in it. Amounts are texts with two decimals. */
export type CsvColumn<Row> = readonly [heading: string, cell: (row: Row) => string | number];

interface ExportButtonProps<Row, Cursor> {
  /** What the file is called, before the day. */
  name: string;
  columns: readonly CsvColumn<Row>[];
  /** A page of what is filtered, from where the one before ended. */
  read(cursor: Cursor | undefined): Promise<PageOf<Row, Cursor>>;
  size?: 'small' | 'middle';
}

/** Keeps everything that is filtered as a CSV, however many pages it takes; made anew for every filter. */
export function ExportButton<Row, Cursor = never>(props: ExportButtonProps<Row, Cursor>): ReactElement {
  const { name, columns, read, size = 'middle' } = props;
  /** How many rows are read; null while nothing is exported. */
  const [count, setCount] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const { message } = App.useApp();
  const words = texts.states;
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setCount(0);
    try {
      const rows = await readAllPages(read, setCount, controller.signal);
      if (rows === null) message.info(words.notExported);
      else {
        const cells = rows.map((row) => columns.map(([, cell]) => cell(row)));
        const heading = columns.map(([title]) => title);
        saveFile(`${name}-${today()}.csv`, csvText(heading, cells));
        message.success(words.exported(shownCount(rows.length)));
      }
    } catch (error) {
      message.error(sentenceOf(error as Error));
    }
    setCount(null);
  };
  if (count === null)
    return (
      <Button size={size} icon={<Icon name="download" size={14} />} onClick={start}>
        {words.export}
      </Button>
    );
  return (
    <span className="export">
      <span role="status">{words.exporting(shownCount(count))}</span>
      <Button size={size} onClick={() => running.current?.abort()}>
        {words.stopExport}
      </Button>
    </span>
  );
}
