// This file knows which names of Pydantic's support package are others under version 1.

package rewrite

// versionOne are the names that package pydantic1 has for version 1 of Pydantic; all others are package pydantic's, which
// the versions have in common.
var versionOne = namesOf(
	"Validate", "ValidateAs", "Model", "Required", "Default", "DefaultFunc", "DefaultChecked", "DefaultCheckedFunc", "Forbid",
	"Before", "BeforeValues", "After", "AfterValues", "BeforeRoot", "AfterRoot", "AfterSound", "FromAttributes",
	"Int", "BigInt", "AnyInt", "Float", "Bool", "Str", "UUID", "SecretStr", "Email", "Decimal", "DateTime", "Date", "Time",
	"Literal", "LiteralOf", "Enum", "IntEnum", "EnumValues", "Union", "List", "Set", "FrozenSet", "Tuple", "TupleOf", "Dict",
	"JSONInput", "ORM", "DumpJSON", "Eq", "Frozen", "NoAttribute", "Checked", "ValidationError", "Errors", "JSON",
)

func namesOf(names ...string) map[string]bool {
	out := map[string]bool{}
	for _, name := range names {
		out[name] = true
	}
	return out
}

// supportOf returns the package that spellings call pkg for a name of it.
func (u *Unit) supportOf(pkg, name string) string {
	if pkg == "pydantic" && u.Program.PydanticOne != "" && versionOne[name] {
		return "pydantic1"
	}
	return pkg
}
