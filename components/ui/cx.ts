import { type ClassValue, clsx } from "clsx";

/** Class names, without those whose condition is false. */
export const cx = (...classes: ClassValue[]): string => clsx(classes);
