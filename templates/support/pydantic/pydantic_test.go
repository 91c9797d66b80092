// This file holds the models, which the mapper generated from testdata/models.py, to what real Pydantic recorded.

package pydantic_test

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
	"github.com/flask2gin/flask2gin/templates/support/pydantic/testdata/models"
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
	"MaybeStr":    with(models.NewMaybeStr),
	"MaybeList":   with(models.NewMaybeList),
	"Ints":        with(models.NewInts),
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
	"IntOrFloat":  with(models.NewIntOrFloat),
	"BoolOrList":  with(models.NewBoolOrList),
	"Positive":    with(models.NewPositive),
	"Noted":       with(models.NewNoted),
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
	"Price":       with(models.NewPrice),
	"Amount":      with(models.NewAmount),
	"Whole":       with(models.NewWhole),
	"Alarm":       with(models.NewAlarm),
	"IntSet":      with(models.NewIntSet),
	"FewInts":     with(models.NewFewInts),
	"Frozen":      with(models.NewFrozen),
	"Duo":         with(models.NewDuo),
	"Run":         with(models.NewRun),
	"AnyTuple":    with(models.NewAnyTuple),
	"Tree":        with(models.NewTree),
	"Kitty":       with(models.NewKitty),
	"Wolf":        with(models.NewWolf),
	"Link":        with(models.NewLink),
	"Hidden":      with(models.NewHidden),
	"Zoo":         with(models.NewZoo),
	"Loose":       with(models.NewLoose),
	"Valued":      with(models.NewValued),
	"Fixed":       with(models.NewFixed),
	"Lowered":     with(models.NewLowered),
	"Raised":      with(models.NewRaised),
	"FewTexts":    with(models.NewFewTexts),
	"FewNumbers":  with(models.NewFewNumbers),
	"Cost":        with(models.NewCost),
	"Identified":  with(models.NewIdentified),
	"Lasting":     with(models.NewLasting),
	"Lastings":    with(models.NewLastings),
	"Raw":         with(models.NewRaw),
	"FewBytes":    with(models.NewFewBytes),
	"Located":     with(models.NewLocated),
	"Before":      with(models.NewBefore),
	"Later":       with(models.NewLater),
	"Zoned":       with(models.NewZoned),
	"Unzoned":     with(models.NewUnzoned),
	"Random":      with(models.NewRandom),
	"Sequenced":   with(models.NewSequenced),
	"Mapped":      with(models.NewMapped),
	"Encoded":     with(models.NewEncoded),
	"EncodedAny":  with(models.NewEncodedAny),
}

// A record is one line of testdata/cases.jsonl.gz.
type record struct {
	Model, Input, Of        string
	Broken                  bool // the input may be no JSON
	Adapter                 bool // it is of a TypeAdapter, whose value is compared
	Repr, Text, Dump        string
	Partial, Sparse, Pretty string
	Plain, Bare, Pairs      string
	JSON                    *string
	Same                    *bool
	Errors, Short           string
	Str                     string
	Count                   int
}

func TestRecorded(t *testing.T) { checkRecorded(t, "cases", makers, 18000) }

// checkRecorded checks the cases of a file, of which there are more than least.
func checkRecorded(t *testing.T, name string, makers map[string]maker, least int) {
	f, err := os.Open("testdata/" + name + ".jsonl.gz")
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
		if bad < 20 && !t.Run(c.Model, func(t *testing.T) { check(t, c, makers[c.Model]) }) {
			bad++
		}
	}
	require.NoError(t, lines.Err())
	require.Greater(t, n, least)
}

func check(t *testing.T, c record, make maker) {
	checkOf(t, c, make)
	if c.Broken {
		return
	}
	input, err := py.Loads(c.Input)
	require.NoError(t, err)
	where := c.Model + " " + c.Input
	m, err := make(input)
	if c.Errors != "" {
		e, ok := py.Is(err, pydantic.ValidationError)
		require.True(t, ok, where)
		checkErrors(t, c, e, where)
		return
	}
	require.NoError(t, err, where)
	if c.Adapter {
		checkAdapter(t, c, m.(pydantic.RootModel), where)
		return
	}
	checkModel(t, c, m, make, where)
}

// checkOf checks the input as JSON text.
func checkOf(t *testing.T, c record, make maker) {
	if c.Of == "" {
		return
	}
	m, err := make(pydantic.JSONInput(c.Input))
	got := ""
	if e, failed := py.Is(err, pydantic.ValidationError); failed {
		got = py.Repr(pydantic.Errors(e))
	} else {
		require.NoError(t, err, c.Input)
		got = py.Repr(valueOf(c, m))
	}
	require.Equal(t, c.Of, got, c.Model+" of "+c.Input)
}

func checkErrors(t *testing.T, c record, e *py.Error, where string) {
	require.Equal(t, c.Errors, py.Repr(pydantic.Errors(e)), where)
	require.Equal(t, c.Str, e.Error(), where)
	require.Equal(t, c.Count, pydantic.ErrorCount(e), where)
	require.Equal(t, c.Short, py.Repr(pydantic.Errors(e, pydantic.URL, pydantic.Context, pydantic.Input)), where)
	text, err := pydantic.JSON(e, -1)
	checkJSON(t, c, text, err, where)
}

func checkJSON(t *testing.T, c record, text string, err error, where string) {
	if c.JSON == nil {
		require.Error(t, err, where)
		return
	}
	require.NoError(t, err, where)
	require.Equal(t, *c.JSON, text, where)
}

func checkModel(t *testing.T, c record, m pydantic.Object, make maker, where string) {
	require.Equal(t, c.Repr, py.Repr(m), where)
	require.Equal(t, c.Text, py.Str(m), where)
	require.Equal(t, c.Dump, py.Repr(dump(m)), where)
	require.Equal(t, c.Partial, py.Repr(dump(m, pydantic.ExcludeUnset, pydantic.ByAlias)), where)
	require.Equal(t, c.Plain, py.Repr(dump(m, pydantic.AsJSON)), where)
	require.Equal(t, c.Sparse, py.Repr(dump(m, pydantic.ExcludeNone, pydantic.Exclude("x"))), where)
	require.Equal(t, c.Bare, py.Repr(dump(m, pydantic.ExcludeDefaults)), where)
	require.Equal(t, c.Pairs, py.Repr(py.NewList(slices.Collect(pydantic.Iter(m))...)), where)
	text, err := pydantic.DumpJSON(m, -1)
	checkJSON(t, c, text, err, where)
	if c.JSON != nil {
		pretty, err := pydantic.DumpJSON(m, 2, pydantic.ByAlias)
		require.NoError(t, err, where)
		require.Equal(t, c.Pretty, pretty, where)
	}
	if c.Same != nil && !strings.Contains(c.Dump, "nan") { // whether a nan is itself cannot be told in Go
		again, err := make(dump(m))
		require.NoError(t, err, where)
		require.Equal(t, *c.Same, py.Eq(m, again), where)
	}
}

// dump returns what model_dump returns, of a root model too.
func dump(m pydantic.Object, options ...pydantic.DumpOption) any {
	if root, ok := m.(pydantic.RootModel); ok {
		return pydantic.DumpRoot(root, options...)
	}
	return pydantic.Dump(m, options...)
}

// valueOf returns the model, or the value that an adapter has read.
func valueOf(c record, m pydantic.Object) any {
	if c.Adapter {
		return py.Value(m.(pydantic.RootModel).ModelRoot().Value)
	}
	return m
}

func checkAdapter(t *testing.T, c record, m pydantic.RootModel, where string) {
	require.Equal(t, c.Repr, py.Repr(valueOf(c, m)), where)
	require.Equal(t, c.Dump, py.Repr(pydantic.DumpRoot(m)), where)
	require.Equal(t, c.Plain, py.Repr(pydantic.DumpRoot(m, pydantic.AsJSON)), where)
	text, err := pydantic.DumpRootJSON(m, -1)
	checkJSON(t, c, string(text), err, where)
	if c.JSON != nil {
		pretty, err := pydantic.DumpRootJSON(m, 2)
		require.NoError(t, err, where)
		require.Equal(t, c.Pretty, string(pretty), where)
	}
}
