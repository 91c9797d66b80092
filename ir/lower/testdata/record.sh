#!/bin/sh
# Records what CPython says: the scopes of the sample files and the values of constant expressions. Run it in this folder.
set -e
python3 symtable_oracle.py scopes/*.py > symtable.txt
python3 fold_oracle.py | gzip -9n > fold.txt.gz
