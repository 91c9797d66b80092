// Recorded answers of CPython, and their comparison with ours.

package py

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A recordedCall is one line that testdata/record.py wrote.
type recordedCall struct {
	Func   string            `json:"f"`
	Args   []json.RawMessage `json:"a"`
	Result json.RawMessage   `json:"r"`
	Err    []string          `json:"e"`
}

func TestRecorded(t *testing.T) {
	files, err := filepath.Glob("testdata/recorded/*.jsonl.gz")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".jsonl.gz")
		if name == "characters" {
			continue // TestCharacters
		}
		t.Run(name, func(t *testing.T) { replay(t, file) })
	}
}

// replay compares every call of a file and shows the first failures.
func replay(t *testing.T, file string) {
	calls, failed := 0, 0
	for _, call := range readRecorded(t, file) {
		calls++
		if msg := checkCall(call); msg != "" {
			if failed++; failed <= 25 {
				t.Errorf("%s%s: %s", call.Func, bytes.Join(rawBytes(call.Args), []byte(" ")), msg)
			}
		}
	}
	t.Logf("%d calls, %d differ", calls, failed)
}

func rawBytes(raws []json.RawMessage) [][]byte {
	out := make([][]byte, len(raws))
	for i, raw := range raws {
		out[i] = raw
	}
	return out
}

func readRecorded(t *testing.T, file string) []recordedCall {
	t.Helper()
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	var calls []recordedCall
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var call recordedCall
		require.NoError(t, json.Unmarshal(lines.Bytes(), &call))
		calls = append(calls, call)
	}
	require.NoError(t, lines.Err())
	return calls
}

// checkCall makes the call and returns what is wrong with the answer.
func checkCall(call recordedCall) (msg string) {
	var f recordedFunc
	for _, table := range []map[string]recordedFunc{recordedFuncs, recordedDates, recordedLibrary, recordedRegex, recordedBigInts, recordedModules, recordedCSV, recordedMore, recordedTools} {
		if f == nil {
			f = table[call.Func]
		}
	}
	if f == nil {
		return "no such function in recordedFuncs"
	}
	args := make([]any, len(call.Args))
	for i, raw := range call.Args {
		args[i] = decodeValue(raw)
	}
	defer func() {
		if p := recover(); p != nil {
			msg = fmt.Sprint("panic: ", p)
		}
	}()
	got, err := f(args)
	if call.Err != nil {
		e, ok := Is(err, BaseException)
		if !ok {
			return fmt.Sprintf("got %v, %v, want %s: %s", Repr(got), err, call.Err[0], call.Err[1])
		}
		if e.Class.Name != call.Err[0] || e.Error() != call.Err[1] {
			return fmt.Sprintf("got %s: %s, want %s: %s", e.Class, e.Error(), call.Err[0], call.Err[1])
		}
		return ""
	}
	if err != nil {
		return fmt.Sprintf("raised %v, want %s", err, call.Result)
	}
	if want := decodeValue(call.Result); !identical(got, want) {
		return fmt.Sprintf("got %s %#v, want %s", TypeName(got), got, call.Result)
	}
	return ""
}

// decodeValue reads a value in the form of record.py.
func decodeValue(raw json.RawMessage) any {
	if raw[0] != '{' {
		return decodePlain(raw)
	}
	var tagged map[string]json.RawMessage
	must(json.Unmarshal(raw, &tagged))
	for tag, body := range tagged {
		switch tag {
		case "f":
			return decodeFloat(decodePlain(body).(string))
		case "b":
			b, err := hex.DecodeString(decodePlain(body).(string))
			must(err)
			return b
		case "u":
			var runes []rune
			must(json.Unmarshal(body, &runes))
			return Text(runes)
		case "d":
			return decodeDict(body)
		}
		items := decodeItems(body)
		switch tag {
		case "l":
			return NewList(items...)
		case "t":
			return Tuple(items)
		case "z":
			return NewSet(items...)
		}
	}
	panic(string(raw))
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func decodeItems(raw json.RawMessage) []any {
	var raws []json.RawMessage
	must(json.Unmarshal(raw, &raws))
	items := make([]any, len(raws))
	for i, r := range raws {
		items[i] = decodeValue(r)
	}
	return items
}

func decodeDict(raw json.RawMessage) any {
	var pairs [][2]json.RawMessage
	must(json.Unmarshal(raw, &pairs))
	d := NewDict[any, any]()
	for _, p := range pairs {
		d.Set(decodeValue(p[0]), decodeValue(p[1]))
	}
	return d
}

func decodeFloat(text string) float64 {
	f, err := strconv.ParseFloat(text, 64)
	must(err)
	return f
}

// decodePlain reads null, a bool, a string, an int or an array of such.
func decodePlain(raw json.RawMessage) any {
	if i, err := strconv.Atoi(string(raw)); err == nil {
		return i
	}
	if raw[0] == '"' && !bytes.ContainsRune(raw, '\\') {
		return string(raw[1 : len(raw)-1])
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var v any
	must(d.Decode(&v))
	if n, ok := v.(json.Number); ok {
		b, ok := new(big.Int).SetString(string(n), 10)
		if !ok {
			panic(string(raw))
		}
		if b.IsInt64() {
			return int(b.Int64())
		}
		return b
	}
	return v
}

// identical compares types and values, floats by their bits.
func identical(a, b any) bool {
	switch x := a.(type) {
	case float64:
		y, ok := b.(float64)
		return ok && (math.Float64bits(x) == math.Float64bits(y) || x != x && y != y)
	case *big.Int:
		y, ok := b.(*big.Int)
		return ok && x.Cmp(y) == 0 && !x.IsInt64()
	case []byte:
		y, ok := b.([]byte)
		return ok && bytes.Equal(x, y)
	case Tuple:
		y, ok := b.(Tuple)
		return ok && identicalItems(x, y)
	case *List[any]:
		y, ok := b.(*List[any])
		return ok && identicalItems(x.Values(), y.Values())
	case *Set[any]:
		y, ok := b.(*Set[any])
		return ok && x.Len() == y.Len() && subset(x, y)
	case *Dict[any, any]:
		y, ok := b.(*Dict[any, any])
		return ok && identicalItems(pairTuples(x), pairTuples(y))
	case *View:
		return identical(Tuple{"view", Repr(x)}, b)
	}
	return a == b
}

func identicalItems(a, b []any) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !identical(a[i], b[i]) {
			return false
		}
	}
	return true
}

func pairTuples(d *Dict[any, any]) []any {
	var out []any
	for _, p := range d.Items() {
		out = append(out, Tuple{p.Key, p.Value})
	}
	return out
}
