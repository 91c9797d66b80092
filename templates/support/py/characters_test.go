// The character database against CPython's: every character that Unicode 14,
// which CPython 3.11 has, assigns. Go knows a later Unicode.

package py

import (
	"testing"

	"github.com/stretchr/testify/require"
)

var predicates = map[string]func(s string) bool{
	"isalnum": IsAlnum, "isalpha": IsAlpha, "isdecimal": IsDecimal, "isdigit": IsDigit, "islower": IsLower, "isnumeric": IsNumeric,
	"isprintable": IsPrintable, "isspace": IsSpace, "istitle": IsTitle, "isupper": IsUpper, "isidentifier": IsIdentifier,
}

var mappings = map[string]func(s string) string{
	"upper": Upper, "lower": Lower, "title": Title, "casefold": CaseFold, "capitalize": Capitalize, "swapcase": SwapCase,
}

// lowerSince15 holds the modifier letters that became lower case in Unicode 15.
var lowerSince15 = map[rune]bool{0x10fc: true, 0xa7f2: true, 0xa7f3: true, 0xa7f4: true, 0xab69: true}

func TestCharacters(t *testing.T) {
	calls := readRecorded(t, "testdata/recorded/characters.jsonl.gz")
	assigned := map[rune]bool{}
	for _, call := range calls {
		if call.Func == "Assigned" {
			assigned = runeSet(decodeValue(call.Result))
		}
	}
	require.Greater(t, len(assigned), 140000)
	expected := map[string]map[rune]string{}
	for _, call := range calls {
		switch call.Func {
		case "Predicate":
			name := decodeValue(call.Args[0]).(string)
			checkPredicate(t, name, assigned, runeSet(decodeValue(call.Result)))
		case "Mapping":
			addMappings(expected, decodeValue(call.Args[0]).(string), decodeValue(call.Result).(*List[any]))
		}
	}
	for name, f := range mappings {
		checkMapping(t, name, f, assigned, expected[name])
	}
}

// runeSet reads ranges as record.py writes them.
func runeSet(ranges any) map[rune]bool {
	set := map[rune]bool{}
	items := ranges.(*List[any]).Values()
	for i := 0; i < len(items); i += 2 {
		for r := items[i].(int); r <= items[i+1].(int); r++ {
			set[rune(r)] = true
		}
	}
	return set
}

func checkPredicate(t *testing.T, name string, assigned, wanted map[rune]bool) {
	failed := 0
	for r := range assigned {
		if name == "islower" && lowerSince15[r] {
			continue
		}
		if predicates[name](string(r)) != wanted[r] {
			if failed++; failed < 10 {
				t.Errorf("%s(%U) is not %v", name, r, wanted[r])
			}
		}
	}
}

func addMappings(expected map[string]map[rune]string, name string, pairs *List[any]) {
	if expected[name] == nil {
		expected[name] = map[rune]string{}
	}
	for pair := range pairs.All() {
		items := pair.(*List[any]).Values()
		expected[name][rune(items[0].(int))] = items[1].(string)
	}
}

func checkMapping(t *testing.T, name string, f func(string) string, assigned map[rune]bool, wanted map[rune]string) {
	require.NotEmpty(t, wanted, name)
	failed := 0
	for r := range assigned {
		want, changed := wanted[r]
		if !changed {
			want = string(r)
		}
		if got := f(string(r)); got != want {
			if failed++; failed < 10 {
				t.Errorf("%s(%U) = %q, want %q", name, r, got, want)
			}
		}
	}
}
