#!/bin/sh
# Records what CPython says: the scopes of the sample files, the values of constant expressions, and who is right where
# gpython does not agree. Run it in this folder.
set -e
python3 symtable_oracle.py scopes/*.py > symtable.txt
python3 fold_oracle.py | gzip -9n > fold.txt.gz
python3 foldcalls_oracle.py > foldcalls.txt
asked=$(mktemp)
(cd .. && go test -count=1 -run Gpython . -args -disagreements="$asked")
python3 -W ignore gpython_oracle.py < "$asked" > gpython.txt
rm "$asked"
