// How the fields of Flask-RESTX print values (flask_restx.fields, 1.3.2).
package web

import (
	"regexp"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// format returns how the field prints a value that is not None. It raises MarshallingError, or ValueError of a BooleanField.
func (f *Field) format(value any) (any, error) {
	switch f.Kind {
	case StringField:
		return py.Str(value), nil
	case IntegerField:
		return marshalled(py.Int(value))
	case FloatField:
		return marshalled(py.Float(value))
	case BooleanField:
		return booleanOf(value)
	case TruthField:
		return py.Truth(value), nil
	case MomentField, RFC822Field:
		return f.plainMoment(value)
	case DateTimeField, DateField:
		return f.moment(value)
	}
	return value, nil
}

// marshalled turns ValueError and TypeError into MarshallingError.
func marshalled[T any](v T, err error) (any, error) {
	if _, ok := py.Is(err, py.ValueError, py.TypeError); ok {
		return nil, MarshallingErrorClass.New(py.Str(err))
	}
	return v, err
}

// booleanOf is flask_restx.inputs.boolean.
func booleanOf(value any) (any, error) {
	if b, ok := value.(bool); ok || !py.Truth(value) {
		return b, nil
	}
	switch text := py.Lower(py.Str(value)); text {
	case "true", "1", "on":
		return true, nil
	case "false", "0":
		return false, nil
	default:
		return nil, py.ValueError.New("Invalid literal for boolean(): " + text)
	}
}

// isoMoment is the text of a date, or of a date and time, as isoformat writes it.
var isoMoment = regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{6})?)?$`)

// moment prints a date or time in ISO 8601. Texts other than those that isoformat writes are not ported.
func (f *Field) moment(value any) (any, error) {
	switch v := value.(type) {
	case py.DateTime:
		if f.Kind == DateField {
			return v.Date().ISOFormat(), nil
		}
		return v.ISOFormat("T"), nil
	case py.Date:
		if f.Kind == DateField {
			return v.ISOFormat(), nil
		}
		return v.ISOFormat() + "T00:00:00", nil
	case string:
		day, _, timed := strings.Cut(v, "T")
		switch {
		case !isoMoment.MatchString(v), strings.HasSuffix(v, ".000000"):
			return nil, notMarshalled("the text " + py.Repr(v) + " for a moment")
		case f.Kind == DateField:
			return day, nil
		case timed:
			return v, nil
		}
		return v + "T00:00:00", nil
	}
	return nil, MarshallingErrorClass.New(map[FieldKind]string{DateTimeField: "Unsupported DateTime format", DateField: "Unsupported Date format"}[f.Kind])
}

// plainMoment prints a date and time that is no text, in ISO 8601 or as mail has it.
func (f *Field) plainMoment(value any) (any, error) {
	at, ok := value.(py.DateTime)
	switch day, isDay := value.(py.Date); {
	case ok && f.Kind == MomentField:
		return at.ISOFormat("T"), nil
	case isDay && f.Kind == MomentField:
		return day.ISOFormat(), nil
	case ok && at.Naive():
		return py.FormatDateTime(at), nil
	}
	return nil, notMarshalled("a " + py.TypeName(value) + " for a moment")
}
