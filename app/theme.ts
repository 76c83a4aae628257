/** A cookie, so that the first bytes of a page are already right; nothing else reads it. */
export const themeCookie = "quotedesk-theme";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

/** The theme that a cookie names; the system's where it names none. */
export const readTheme = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? "system";
