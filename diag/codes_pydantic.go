// This file holds the codes of Pydantic models (3200 to 3249).

package diag

// Codes of Pydantic models. Whatever uses such a model becomes a stub.
const (
	ModelValidator Code = 3200 // a validator, serializer or computed field
	ModelConfig    Code = 3201 // an option of model_config
	ModelField     Code = 3202 // a field's type or option
	ModelDefault   Code = 3203 // a field's default
	ModelBase      Code = 3204 // a base class
	ModelPattern   Code = 3205 // a regular expression
	ModelBody      Code = 3206 // something else in the class body
	ModelMethod    Code = 3207 // a call on a model or ValidationError
	ModelVersion   Code = 3208 // Pydantic 1
)

var pydanticCodes = []Entry{
	{Code: ModelValidator, Level: Warning, Title: "a validator of a Pydantic model",
		What:   "The model has a validator of a form that is not translated, or a serializer.",
		Why:    "It is Python code that runs in the middle of validation or dumping. Field validators before, after, around or in place of the field's own reading, and model validators before, after and around it, become Go functions when their bodies do, their parameters are plain and they use nothing of the request or of module state.",
		Python: "@field_validator(\"name\")\n@classmethod\ndef no_digits(cls, value, *rest): ...",
		Next:   "move the check into the view, or leave the route to FLASK_UPSTREAM"},
	{Code: ModelConfig, Level: Warning, Title: "an option of a Pydantic model",
		What: "The model's configuration has an option that changes how it validates or dumps.",
		Why:  "Translated are extra (ignore, forbid), str_strip_whitespace, str_to_lower, str_to_upper, populate_by_name, from_attributes, alias generators, frozen and validate_assignment where nothing is assigned, and what only shows in schemas.",
		Next: "remove the option if nothing depends on it"},
	{Code: ModelField, Level: Warning, Title: "a field of a Pydantic model",
		What: "A field has a type, a constraint or an option of Field that is not translated.",
		Why:  "Translated are bool, int, float, str, Decimal, dates and times, UUID, EmailStr, enumerations, Any, Literal, list, dict, set, tuple, Optional, unions, also with a discriminator, and other translated models.",
		Next: "use one of the types that are translated, or leave the route to FLASK_UPSTREAM"},
	{Code: ModelDefault, Level: Warning, Title: "a default of a Pydantic model",
		What: "A field's default is neither a plain constant nor one of the factories that are translated.",
		Why:  "Its value would have to be computed by Python code for every instance.",
		Next: "set the value in the view"},
	{Code: ModelBase, Level: Warning, Title: "a base class of a Pydantic model",
		What: "The model is generic, or derives from a class that is neither BaseModel nor another model of the project.",
		Why:  "The base adds fields or behaviour that is not in the project's code.",
		Next: "derive the model from BaseModel"},
	{Code: ModelPattern, Level: Warning, Title: "a pattern of a Pydantic model",
		What:   "A field's pattern has something that Go's regular expressions read in another way than Rust's, which Pydantic uses.",
		Why:    "\\w, \\s and \\b know all of Unicode in Rust and only ASCII in Go.",
		Python: "code: str = Field(pattern=r\"^\\w+$\")",
		Next:   "write the characters out, as in [A-Za-z0-9_]"},
	{Code: ModelBody, Level: Warning, Title: "code in the body of a Pydantic model",
		What: "The model's body holds something besides fields, options and ordinary methods, or overrides a method of BaseModel.",
		Why:  "It changes what the model is in a way that is not translated.",
		Next: "move it out of the model"},
	{Code: ModelMethod, Level: Warning, Title: "a call on a Pydantic model",
		What: "A method of a model or of a ValidationError, or an option of it, has no translation.",
		Why:  "Translated are model_validate, model_dump, model_dump_json, errors, json and error_count, with constant options.",
		Next: "use one of the calls that are translated, or leave the route to FLASK_UPSTREAM"},
	{Code: ModelVersion, Level: Warning, Title: "version 1 of Pydantic",
		What: "The project's files ask for Pydantic 1, or for a FastAPI that knows no other.",
		Why:  "Version 1 turns other values into a field's type and words its errors otherwise; only version 2 is translated.",
		Next: "upgrade the project to Pydantic 2, or leave the route to FLASK_UPSTREAM"},
}
