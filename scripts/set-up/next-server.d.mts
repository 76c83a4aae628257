export function serverArguments(command: "start" | "dev", port: number): string[];
