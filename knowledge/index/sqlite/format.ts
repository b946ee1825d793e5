// Marks of the file format, shared by writer and reader.

/** Version of the file format and of how texts are cut into terms; another version is refused. */
export const schemaVersion = 8
