// This file holds the models of testdata/more.py, which are one value or hold typed dicts, and its adapters to what real Pydantic recorded.

package pydantic_test

import (
	"testing"

	"github.com/flask2gin/flask2gin/templates/support/pydantic/testdata/more"
)

var moreMakers = map[string]maker{
	"Owner":    with(more.NewOwner),
	"Cat":      with(more.NewCat),
	"Dog":      with(more.NewDog),
	"Numbers":  with(more.NewNumbers),
	"Owners":   with(more.NewOwners),
	"Named":    with(more.NewNamed),
	"Few":      with(more.NewFew),
	"Code":     with(more.NewCode),
	"Maybe":    with(more.NewMaybe),
	"Ratio":    with(more.NewRatio),
	"Tags":     with(more.NewTags),
	"Either":   with(more.NewEither),
	"Animal":   with(more.NewAnimal),
	"Anything": with(more.NewAnything),
	"One":      with(more.NewOne),
	"Below":    with(more.NewBelow),
	"Nest":     with(more.NewNest),
	"Holder":   with(more.NewHolder),

	"ints":          with(more.NewTypeAdapterListInt),
	"owner":         with(more.NewTypeAdapterOwner),
	"owners":        with(more.NewTypeAdapterListOwner),
	"maybe":         with(more.NewTypeAdapterUnionDictStrFloatNoneType),
	"either":        with(more.NewTypeAdapterUnionIntListOwnerStr),
	"limited":       with(more.NewTypeAdapterLimited),
	"limited_items": with(more.NewTypeAdapterLimitedItems),
	"animal":        with(more.NewTypeAdapterAnimal),
	"numbers":       with(more.NewTypeAdapterNumbers),
	"pair":          with(more.NewTypeAdapterPair),
	"run":           with(more.NewTypeAdapterRun),
	"choice":        with(more.NewTypeAdapterChoice),
	"plain":         with(more.NewTypeAdapterStr),
	"unique":        with(more.NewTypeAdapterUnique),
	"anything":      with(more.NewTypeAdapterAny),
	"Located":       with(more.NewLocated),
	"point":         with(more.NewTypeAdapterPoint),
	"places":        with(more.NewTypeAdapterDictStrPlace),
}

func TestMore(t *testing.T) { checkRecorded(t, "more", moreMakers, 6500) }
