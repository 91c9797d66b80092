// This file holds the models, which the mapper generated from testdata/models.py, to what version 1 of Pydantic recorded.

package pydantic1_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/pydantic1"
	"github.com/flask2gin/flask2gin/templates/support/pydantic1/testdata/models"
)

type maker func(input any) (pydantic.Object, error)

func with[T pydantic.Object](make func(input any) (T, error)) maker {
	return func(input any) (pydantic.Object, error) { return make(input) }
}

var makers = map[string]maker{
	"AnInt":       with(models.NewAnInt),
	"Bounded":     with(models.NewBounded),
	"Above":       with(models.NewAbove),
	"AFloat":      with(models.NewAFloat),
	"FloatBounds": with(models.NewFloatBounds),
	"Steps":       with(models.NewSteps),
	"ABool":       with(models.NewABool),
	"AStr":        with(models.NewAStr),
	"Short":       with(models.NewShort),
	"One":         with(models.NewOne),
	"Coded":       with(models.NewCoded),
	"Found":       with(models.NewFound),
	"Trimmed":     with(models.NewTrimmed),
	"MaybeInt":    with(models.NewMaybeInt),
	"NullInt":     with(models.NewNullInt),
	"GivenInt":    with(models.NewGivenInt),
	"MaybeStr":    with(models.NewMaybeStr),
	"MaybeList":   with(models.NewMaybeList),
	"Ints":        with(models.NewInts),
	"Distinct":    with(models.NewDistinct),
	"Strs":        with(models.NewStrs),
	"Nested":      with(models.NewNested),
	"Counts":      with(models.NewCounts),
	"ByNumber":    with(models.NewByNumber),
	"Bare":        with(models.NewBare),
	"Color":       with(models.NewColor),
	"Mixed":       with(models.NewMixed),
	"Only":        with(models.NewOnly),
	"IntOrStr":    with(models.NewIntOrStr),
	"StrOrFloat":  with(models.NewStrOrFloat),
	"FloatOrList": with(models.NewFloatOrList),
	"BoolOrList":  with(models.NewBoolOrList),
	"Positive":    with(models.NewPositive),
	"Defaults":    with(models.NewDefaults),
	"Renamed":     with(models.NewRenamed),
	"EitherName":  with(models.NewEitherName),
	"Closed":      with(models.NewClosed),
	"Owner":       with(models.NewOwner),
	"Item":        with(models.NewItem),
	"SubItem":     with(models.NewSubItem),
	"Cat":         with(models.NewCat),
	"Dog":         with(models.NewDog),
	"Pet":         with(models.NewPet),
	"ATime":       with(models.NewATime),
	"ADay":        with(models.NewADay),
	"AnID":        with(models.NewAnID),
	"AnEmail":     with(models.NewAnEmail),
	"Shaded":      with(models.NewShaded),
	"Levelled":    with(models.NewLevelled),
	"Roled":       with(models.NewRoled),
	"Stamped":     with(models.NewStamped),
	"TimeOrText":  with(models.NewTimeOrText),
	"DayOrNumber": with(models.NewDayOrNumber),
	"IDOrNumber":  with(models.NewIDOrNumber),
	"Strictly":    with(models.NewStrictly),
	"Shouted":     with(models.NewShouted),
	"Measured":    with(models.NewMeasured),
	"Price":       with(models.NewPrice),
	"Amount":      with(models.NewAmount),
	"Whole":       with(models.NewWhole),
	"Alarm":       with(models.NewAlarm),
	"IntSet":      with(models.NewIntSet),
	"FewInts":     with(models.NewFewInts),
	"Frozen":      with(models.NewFrozen),
	"Duo":         with(models.NewDuo),
	"Run":         with(models.NewRun),
	"Tree":        with(models.NewTree),
	"Hidden":      with(models.NewHidden),
	"Loose":       with(models.NewLoose),
	"Valued":      with(models.NewValued),
	"Checked":     with(models.NewChecked),
	"Generated":   with(models.NewGenerated),
	"Below":       with(models.NewBelow),
	"Lowest":      with(models.NewLowest),
}

// A record is one line of testdata/cases.jsonl.gz.
type record struct {
	Model, Input          string
	Repr, Text, Dump      string
	Partial, Sparse, Bare string
	Pairs, Errors, Str    string
	Raised                string // another exception than ValidationError
	JSON, Short           *string
	Same                  bool
}

func TestRecorded(t *testing.T) {
	f, err := os.Open("testdata/cases.jsonl.gz")
	require.NoError(t, err)
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	require.NoError(t, err)
	lines := bufio.NewScanner(unzipped)
	lines.Buffer(nil, 1<<20)
	n, bad := 0, 0
	for lines.Scan() {
		var c record
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		n++
		if bad < 20 && !t.Run(c.Model, func(t *testing.T) { check(t, c) }) {
			bad++
		}
	}
	require.NoError(t, lines.Err())
	require.Greater(t, n, 13000)
	t.Logf("%d cases", n)
}

func check(t *testing.T, c record) {
	where := c.Model + " " + c.Input
	m, err := makers[c.Model](pydantic1.JSONInput(c.Input))
	if _, refused := py.Is(err, py.NotPorted); refused && loud[c.Model] {
		return
	}
	e, invalid := py.Is(err, pydantic1.ValidationError)
	switch {
	case c.Raised != "":
		require.Error(t, err, where)
		require.Equal(t, c.Raised, py.TypeName(err), where)
	case c.Errors != "":
		require.True(t, invalid, where)
		require.Equal(t, c.Errors, py.Repr(pydantic1.Errors(e)), where)
		require.Equal(t, c.Str, e.Error(), where)
		text, err := pydantic1.JSON(e, 2)
		same(t, c.JSON, text, err, where)
		text, err = pydantic1.JSON(e, -1)
		same(t, c.Short, text, err, where)
	default:
		require.NoError(t, err, where)
		checkModel(t, c, m, where)
	}
}

// loud are the models of which some inputs raise NotPorted.
var loud = map[string]bool{"Alarm": true, "AnEmail": true, "Stamped": true}

func same(t *testing.T, want *string, got string, err error, where string) {
	if want == nil {
		require.Error(t, err, where)
		return
	}
	require.NoError(t, err, where)
	require.Equal(t, *want, got, where)
}

func checkModel(t *testing.T, c record, m pydantic.Object, where string) {
	require.Equal(t, c.Repr, py.Repr(m), where)
	require.Equal(t, c.Text, py.Str(m), where)
	require.Equal(t, c.Dump, py.Repr(pydantic.Dump(m)), where)
	require.Equal(t, c.Partial, py.Repr(pydantic.Dump(m, pydantic.ExcludeUnset, pydantic.ByAlias)), where)
	require.Equal(t, c.Sparse, py.Repr(pydantic.Dump(m, pydantic.ExcludeNone, pydantic.Exclude("x"))), where)
	require.Equal(t, c.Bare, py.Repr(pydantic.Dump(m, pydantic.ExcludeDefaults)), where)
	require.Equal(t, c.Pairs, py.Repr(py.NewList(slices.Collect(pydantic.Iter(m))...)), where)
	text, err := pydantic1.DumpJSON(m, -1)
	same(t, c.JSON, text, err, where)
	text, err = pydantic1.DumpJSON(m, 2, pydantic.ByAlias)
	same(t, c.Short, text, err, where)
	if c.Same && !strings.Contains(c.Dump, "nan") { // whether a nan is itself cannot be told in Go
		require.True(t, py.Eq(m, pydantic.Dump(m)), where)
	}
}
