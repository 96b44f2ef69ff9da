import { InputNumber, Segmented } from 'antd';
import { type ReactElement, useId } from 'react';
import { DayInput } from '../components/DayInput/DayInput';
import { Field } from '../components/Field/Field';
import { texts } from '../texts/texts';
import { limits, type Settings } from './settings';

interface SimulatorFormProps {
  settings: Settings;
  /** Whether a plan was ever published: before that there is no real history. */
  hasHistory: boolean;
  isCompared: boolean;
  onChange(change: Partial<Settings>): void;
}

/** What is assumed: over whom, what they buy afterwards, from when on, at which margin. */
export function SimulatorForm(props: SimulatorFormProps): ReactElement {
  const { settings, hasHistory, isCompared, onChange } = props;
  const words = texts.simulator;
  const isDrawn = settings.source === 'drawn';
  return (
    <>
      <div className="simulator__row">
        <Choice
          label={words.source}
          value={settings.source}
          options={[
            { value: 'real', label: words.sources.real, disabled: !hasHistory },
            { value: 'drawn', label: words.sources.drawn },
          ]}
          onChange={(source) => onChange({ source })}
        />
        {isDrawn &&
          (['members', 'days', 'seed'] as const).map((name) => <Amount key={name} name={name} {...props} />)}
        <p className="simulator__note">{isDrawn ? words.drawnNote : words.realNote}</p>
      </div>
      <div className="simulator__row">
        <Choice
          label={words.scenario}
          value={settings.scenario}
          options={(['none', 'repeat'] as const).map((value) => ({ value, label: words.scenarios[value] }))}
          onChange={(scenario) => onChange({ scenario })}
        />
        {settings.scenario === 'repeat' && <Amount name="repeatDays" {...props} />}
        {isCompared && (
          <Choice
            label={words.start}
            value={settings.start}
            options={(['first', 'day'] as const).map((value) => ({ value, label: words.starts[value] }))}
            onChange={(start) => onChange({ start })}
          />
        )}
        {isCompared && settings.start === 'day' && (
          <Field label={words.startDay}>
            {(id) => (
              <DayInput id={id} value={settings.startDay} onChange={(startDay) => onChange({ startDay })} />
            )}
          </Field>
        )}
        <Amount name="margin" {...props} />
      </div>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: { value: Value; label: string; disabled?: boolean }[];
  onChange(value: Value): void;
}

function Choice<Value extends string>({ label, ...choice }: ChoiceProps<Value>): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <span id={id} className="simulator__label">
        {label}
      </span>
      <Segmented<Value> aria-labelledby={id} {...choice} />
    </div>
  );
}

function Amount({
  name,
  settings,
  onChange,
}: SimulatorFormProps & { name: keyof typeof limits }): ReactElement {
  return (
    <Field label={texts.simulator[name]}>
      {(id) => (
        <InputNumber
          id={id}
          {...limits[name]}
          precision={name === 'margin' ? undefined : 0}
          controls={false}
          value={settings[name]}
          onChange={(value) => onChange({ [name]: value })}
        />
      )}
    </Field>
  );
}
