/** Vite's way to import a file as text. */
declare module '*.txt?raw' {
  const text: string
  export default text
}
