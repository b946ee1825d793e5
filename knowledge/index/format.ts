// Marks of the file format, shared by writer and reader.

/** Version of the file format; an index of another version is refused. */
export const schemaVersion = 2
