"use client";

import { type ReactNode, useId } from "react";
import { cx } from "./cx";

export type Choice<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode };

type Props<Value extends string> = {
  legend: ReactNode;
  hideLegend?: boolean;
  name: string;
  choices: readonly Choice<Value>[];
  value?: Value;
  defaultValue?: Value;
  onChange?: (value: Value) => void;
  error?: string | readonly string[] | null;
  /** side by side, for short words */
  inline?: boolean;
  className?: string;
};

/** Native radio buttons: the arrow keys, forms without scripts and forced colours come with them. */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  const { legend, hideLegend, name, choices, value, defaultValue, onChange, error, inline, className } = props;
  const id = useId();
  const wrong = typeof error === "string" ? error : error?.[0];
  return (
    <fieldset className={className} aria-describedby={wrong ? id : undefined}>
      <legend className={cx("field-label", hideLegend && "sr-only")}>{legend}</legend>
      <div className={inline ? "flex flex-wrap gap-x-4" : undefined}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              {...(value === undefined
                ? { defaultChecked: choice.value === defaultValue }
                : { checked: choice.value === value })}
              onChange={onChange && (() => onChange(choice.value))}
            />
            <span>
              <span className={inline ? undefined : "font-semibold"}>{choice.label}</span>
              {choice.hint && <span className="text-ink-3"> {choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {wrong && (
        <p id={id} className="field-error">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
