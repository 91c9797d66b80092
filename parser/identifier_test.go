// This file holds the tests of characters: which may stand in identifiers, and which names they have in strings.

package parser

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// TestCharacters compares with the Unicode database of the recording interpreter, 15.1 for CPython 3.13.
func TestCharacters(t *testing.T) {
	kinds := map[rune]string{}
	for _, line := range strings.Split(unzip(t, "testdata/characters.want.gz"), "\n") {
		first, rest, _ := strings.Cut(line, " ")
		last, kind, _ := strings.Cut(rest, " ")
		if kind != "S" && kind != "C" {
			checkName(t, rest, number(t, first))
			continue
		}
		for r := number(t, first); r <= number(t, last); r++ {
			if r < 0xd800 || r >= 0xe000 {
				kinds[r] = kind
			}
		}
	}
	for r := rune(0x80); r < 0x110000; r++ {
		got := ""
		if xidStart(r) {
			got = "S"
		} else if xidContinue(r) {
			got = "C"
		}
		if got != kinds[r] {
			t.Errorf("U+%04X: want %q, got %q", r, kinds[r], got)
		}
	}
}

func checkName(t *testing.T, name string, r rune) {
	x, err := ParseExpr(`"\N{` + name + `}"`)
	require.NoError(t, err, name)
	value := string(x.(*pyast.Constant).Value.(pyast.Str))
	if r < 0xd800 || r >= 0xe000 {
		require.Equal(t, string(r), value, name)
	}
}

func number(t *testing.T, digits string) rune {
	n, err := strconv.ParseInt(digits, 16, 32)
	require.NoError(t, err)
	return rune(n)
}

// TestNormalForm checks that identifiers are compared in NFKC (PEP 3131).
func TestNormalForm(t *testing.T) {
	for text, want := range map[string]string{"ﬁ": "fi", "𝐱": "x", "ª": "a", "Å": "Å", "é": "é"} {
		x, err := ParseExpr(text)
		require.NoError(t, err)
		require.Equal(t, want, x.(*pyast.Name).ID)
	}
}
