#!/bin/sh
# cmake/schemas.sh PROGRAM FOLDER: the JSON Schema of each kind of file that the program knows, in FOLDER.
set -eu
mkdir -p "$2"
for kind in $("$1" schema --language en | cut -d ' ' -f 1); do
  "$1" schema "$kind" --language en > "$2/$kind.schema.json"
done
