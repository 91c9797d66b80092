"""Prints the rows of SQLite files for flask2gin verify: each line of stdin is a JSON list of paths, each line of stdout
a JSON object {path: {table: rows}}. Rows are in the order of their keys; large tables are a count and a digest."""

import hashlib
import json
import pathlib
import sqlite3
import sys

LIMIT = 2000


def cell(value):
    """Return a value as JSON can hold it, so that values of different types differ."""
    if isinstance(value, bytes):
        return {"blob": value.hex()}
    if isinstance(value, float) and value != value:
        return {"float": "nan"}
    return value


def table(connection, name):
    """Return the rows of one table, each an object."""
    quoted = '"' + name.replace('"', '""') + '"'
    cursor = connection.execute(f"SELECT * FROM {quoted}")
    names = [column[0] for column in cursor.description]
    keys = [row[1] for row in sorted(connection.execute(f"PRAGMA table_info({quoted})"), key=lambda row: row[5]) if row[5]]
    rows = [{n: cell(v) for n, v in zip(names, row)} for row in cursor]
    if keys:
        rows.sort(key=lambda row: [(str(type(row[k])), row[k] if isinstance(row[k], (int, float, str)) else str(row[k])) for k in keys])
    if len(rows) > LIMIT:
        return {"rows": len(rows), "digest": hashlib.sha256(json.dumps(rows).encode()).hexdigest()}
    return rows


def tables(path):
    """Return the tables of one file."""
    connection = sqlite3.connect(pathlib.Path(path).as_uri() + "?mode=ro", uri=True, timeout=2)
    try:
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        return {name: table(connection, name) for (name,) in connection.execute(query).fetchall()}
    finally:
        connection.close()


for line in sys.stdin:
    answer = {}
    for file in json.loads(line):
        try:
            answer[file] = tables(file)
        except (sqlite3.Error, OSError, ValueError) as error:
            answer[file] = {"error": str(error)}
    print(json.dumps(answer), flush=True)
