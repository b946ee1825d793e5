/** A style sheet as text; see widget/build.ts. */
declare module '*.css' {
  const text: string
  export default text
}
