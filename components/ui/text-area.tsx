"use client";

import type { ComponentPropsWithRef } from "react";
import { cx } from "./cx";
import { Field, type FieldTexts } from "./field";

type Props = Omit<ComponentPropsWithRef<"textarea">, keyof FieldTexts> & FieldTexts & { inputClassName?: string };

export function TextArea({ label, hint, error, hideLabel, className, inputClassName, id, ...area }: Props) {
  return (
    <Field {...{ label, hint, error, hideLabel, className, id }}>
      {(control) => <textarea {...area} {...control} className={cx("field-input", inputClassName)} />}
    </Field>
  );
}
