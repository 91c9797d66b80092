// This file checks the reasons why models are refused.

package pydantic_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
)

const head = `
import datetime, enum
from typing import *
from pydantic import *
class M(BaseModel):
`

var refused = []struct {
	body string
	code diag.Code
}{
	{"    x: int\n    @field_validator('x')\n    @classmethod\n    def check(cls, v, *rest): return v\n", diag.ModelValidator},
	{"    x: int\n    @field_validator('x')\n    @classmethod\n    def check(cls, *v): return v\n", diag.ModelValidator},
	{"    x: int\n    @field_validator('y', check_fields=False)\n    @classmethod\n    def check(cls, v): return v\n", diag.ModelValidator},
	{"    x: int\n    @field_serializer('x', nonsense='wrap')\n    def text(self, v): return v\n", diag.ModelValidator},
	{"    x: int\n    @computed_field(repr=False)\n    @property\n    def y(self): return 1\n", diag.ModelValidator},
	{"    x: int\n    @model_validator(mode='after')\n    def check(self): return None\n", diag.ModelValidator},
	{"    model_config = ConfigDict(ser_json_bytes='base64')\n    x: int\n", diag.ModelConfig},
	{"    x: int = Field(frozen=True)\ndef f(m): m.x = 1\n", diag.ModelConfig},
	{"    model_config = options()\n    x: int\n", diag.ModelConfig},
	{"    x: int\nfrom pydantic_settings import BaseSettings\nclass M(BaseSettings):\n    model_config = {'enable_decoding': False}\n    x: list[int]\n", diag.ModelConfig},
	{"    x: int\n    class Config:\n        validate_assignment = True\n    @model_validator(mode='after')\n    def check(self): return self\ndef f(m): m.x = 1\n", diag.ModelConfig},
	{"    x: datetime.tzinfo\n", diag.ModelField},
	{"    x: IPvAnyInterface\n", diag.ModelField},
	{"    x: type\n", diag.ModelField},
	{"    x: 'Nowhere'\n", diag.ModelField},
	{"    x: int = Field(max_length=3)\n", diag.ModelField},
	{"    x: list[int] = Field(strict=True)\n", diag.ModelField},
	{"    x: int = Field(ge=LIMIT)\n", diag.ModelField},
	{"    x: Union[Annotated[int, Field(ge=1)], str]\n", diag.ModelField},
	{"    _x: int\n", diag.ModelField},
	{"    x: Union[int, list] = Field(discriminator='kind')\n", diag.ModelField},
	{"    x: int = make()\n", diag.ModelDefault},
	{"    x: datetime.datetime = Field(default_factory=datetime.datetime.today)\n", diag.ModelDefault},
	{"    x: int = Field(default_factory=make)\n", diag.ModelDefault},
	{"    x: dict = {'a': 1}\n", diag.ModelDefault},
	{"    x: str = Field(pattern=r'^\\w+$')\n", diag.ModelPattern},
	{"    x: str = Field(pattern=r'a\\b')\n", diag.ModelPattern},
	{"    x: int\n    def __eq__(self, other): return True\n", diag.ModelBody},
	{"    x: int\n    def model_dump(self): return {}\n", diag.ModelBody},
	{"    x = 5\n", diag.ModelBody},
	{"    x: int\n    if True:\n        y: int\n", diag.ModelBody},
	{"    x: int\nclass M(BaseModel, Generic[T]):\n    x: int\n", diag.ModelBase},
}

func TestRefused(t *testing.T) {
	for _, c := range refused {
		p := program(t, head+c.body)
		models := pydantic.New(p, lower.Fold, lower.FoldCall)
		classes := p.Modules[0].Classes
		class := classes[0]
		if len(classes) > 1 && classes[len(classes)-1].Name == "M" {
			class = classes[len(classes)-1]
		}
		m, reason := models.Describe(class)
		require.Nil(t, m, c.body)
		require.Equal(t, c.code, reason.Code, "%s: %s", c.body, reason.Message)
		require.NotEmpty(t, reason.Message)
		require.NotNil(t, reason.Node)
	}
}

func TestField(t *testing.T) {
	p := program(t, head+"    user_id: int\n    dump: float = 1\n")
	m, reason := pydantic.New(p, lower.Fold, lower.FoldCall).Describe(p.Modules[0].Classes[0])
	require.Nil(t, reason)
	require.False(t, m.Tracked)
	goName, typ, ok := m.GoField("user_id")
	require.True(t, ok)
	require.Equal(t, "UserID", goName)
	require.Equal(t, "int", typ.String())
	goName, typ, _ = m.GoField("dump")
	require.Equal(t, "Dump", goName)
	require.Equal(t, "Any", typ.String(), "an int default in a float field")
	_, _, ok = m.GoField("nope")
	require.False(t, ok)
}
