"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import styles from "./dialog.module.css";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** its name, and its heading */
  title: ReactNode;
  description?: ReactNode;
  /** narrow 560, medium 920, wide 1080; a sheet from below on a phone */
  width?: "narrow" | "medium" | "wide";
  /** beside the heading */
  tools?: ReactNode;
  footer?: ReactNode;
  closeLabel?: string;
  initialFocus?: RefObject<HTMLElement | null>;
  finalFocus?: RefObject<HTMLElement | null>;
  /** false where a stray click outside would lose something */
  closeOnOutside?: boolean;
  children: ReactNode;
};

/** A modal dialog. Focus goes in, stays in, and returns to where it was. Escape closes. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  width = "medium",
  tools,
  footer,
  closeLabel = "Close, Escape",
  initialFocus,
  finalFocus,
  closeOnOutside = true,
  children,
}: Props) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={!closeOnOutside}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={styles.popup} data-width={width} initialFocus={initialFocus} finalFocus={finalFocus}>
            <header className={styles.header}>
              <div className={styles.words}>
                <Base.Title className={styles.title}>{title}</Base.Title>
                {description && <Base.Description className={styles.description}>{description}</Base.Description>}
              </div>
              {tools}
              <Base.Close className="icon-button" aria-label={closeLabel} title={closeLabel}>
                <X size={17} strokeWidth={1.75} aria-hidden="true" />
              </Base.Close>
            </header>
            <div className={styles.body}>{children}</div>
            {footer && <footer className={styles.footer}>{footer}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
