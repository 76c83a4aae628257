"use client";

import type { ComponentPropsWithRef } from "react";
import { cx } from "./cx";
import { Field, type FieldTexts } from "./field";

type Props = Omit<ComponentPropsWithRef<"input">, keyof FieldTexts> & FieldTexts & { inputClassName?: string };

export function TextField({ label, hint, error, hideLabel, className, inputClassName, id, ...input }: Props) {
  return (
    <Field {...{ label, hint, error, hideLabel, className, id }}>
      {(control) => <input {...input} {...control} className={cx("field-input", inputClassName)} />}
    </Field>
  );
}
