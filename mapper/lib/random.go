// This file maps modules random and secrets.

package lib

import (
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// oneByOne is the condition of apps that seed the generator that all requests share.
const oneByOne = "requests that draw seeded random numbers come one at a time"

// randoms is the functions of module random, and the methods of its generators.
var randoms = rule.Table{
	{Py: `random.random()`, Go: `py.RandFloat()`},
	{Py: `random.randint((a @ int), (b @ int))`, Go: `py.RandInt(a, b)`},
	{Py: `random.randrange((start @ int))`, Go: `py.RandBelow(start)`},
	{Py: `random.randrange((start @ int), (stop @ int))`, Go: `py.RandRange(start, stop, 1)`},
	{Py: `random.randrange((start @ int), (stop @ int), (step @ int))`, Go: `py.RandRange(start, stop, step)`},
	{Py: `random.uniform((a @ float), (b @ float))`, Go: `py.RandUniform(a, b)`},
	{Py: `random.uniform(a, b)`, Go: `py.RandUniformOf(a, b)`},
	{Py: `random.gauss((mu @ float), (sigma @ float))`, Go: `py.RandGauss(mu, sigma)`, If: sameDigits},
	{Py: `random.gauss(mu, sigma)`, Do: gaussian("py.RandGauss(mu, sigma)")},
	{Py: `random.getrandbits((k @ int))`, Go: `py.RandBits(k)`},
	{Py: `random.randbytes((n @ int))`, Go: `py.RandBytes(n)`},
	{Py: `random.choice((seq @ str))`, Go: `py.ChoiceStr(seq)`},
	{Py: `random.choice((seq @ list))`, Go: `py.Choice(seq)`},
	{Py: `random.choice(seq)`, Go: `py.ChoiceOf(seq)`},
	{Py: `random.choices(population, k=(k @ int))`, Go: `py.Choices(population, nil, k)`},
	{Py: `random.choices(population, weights, k=(k @ int))`, Go: `py.Choices(population, weights, k)`},
	{Py: `random.choices(population)`, Go: `py.Choices(population, nil, 1)`},
	{Py: `random.choices(population, weights)`, Go: `py.Choices(population, weights, 1)`},
	{Py: `random.sample(range((stop @ int)), (k @ int))`, Do: sampleRange},
	{Py: `random.sample(range((start @ int), (stop @ int)), (k @ int))`, Do: sampleRange},
	{Py: `random.sample((population @ list), (k @ int))`, Go: `py.SampleOf(population, k)`},
	{Py: `random.sample(population, (k @ int))`, Go: `py.Sample(population, k)`},
	{Py: `random.shuffle(x)`, Go: `py.Shuffle(x)`},
	{Py: `random.seed()`, Go: `py.Seed(nil)`},
	{Py: `random.seed(a)`, Go: `py.Seed(a)`, If: oneByOne},
	{Py: `random.Random()`, Go: `py.NewRandom()`},
	{Py: `random.Random(x)`, Go: `py.NewRandomOf(x)`},
	{Py: `random.Random.random(r)`, Go: `r.Float()`},
	{Py: `random.Random.randint(r, (a @ int), (b @ int))`, Go: `r.RandInt(a, b)`},
	{Py: `random.Random.randrange(r, (start @ int))`, Go: `r.RandBelow(start)`},
	{Py: `random.Random.randrange(r, (start @ int), (stop @ int))`, Go: `r.RandRange(start, stop, 1)`},
	{Py: `random.Random.randrange(r, (start @ int), (stop @ int), (step @ int))`, Go: `r.RandRange(start, stop, step)`},
	{Py: `random.Random.uniform(r, (a @ float), (b @ float))`, Go: `r.Uniform(a, b)`},
	{Py: `random.Random.uniform(r, a, b)`, Go: `r.UniformOf(a, b)`},
	{Py: `random.Random.gauss(r, (mu @ float), (sigma @ float))`, Go: `r.Gauss(mu, sigma)`, If: sameDigits},
	{Py: `random.Random.gauss(r, mu, sigma)`, Do: gaussian("r.Gauss(mu, sigma)")},
	{Py: `random.Random.getrandbits(r, (k @ int))`, Go: `r.Bits(k)`},
	{Py: `random.Random.randbytes(r, (n @ int))`, Go: `r.Bytes(n)`},
	{Py: `random.Random.choice(r, (seq @ str))`, Go: `py.PickStr(r, seq)`},
	{Py: `random.Random.choice(r, (seq @ list))`, Go: `py.Pick(r, seq)`},
	{Py: `random.Random.choice(r, seq)`, Go: `py.PickOf(r, seq)`},
	{Py: `random.Random.choices(r, population, k=(k @ int))`, Go: `py.ChoicesBy(r, population, nil, k)`},
	{Py: `random.Random.choices(r, population, weights, k=(k @ int))`, Go: `py.ChoicesBy(r, population, weights, k)`},
	{Py: `random.Random.sample(r, population, (k @ int))`, Go: `py.SampleBy(r, population, k)`},
	{Py: `random.Random.shuffle(r, x)`, Go: `py.ShuffleBy(r, x)`},
	{Py: `random.Random.seed(r, a)`, Go: `r.Seed(a)`},
}

// sameDigits is the condition of functions that the C library computes.
const sameDigits = "the last digit of sin, log and the like is what Go computes"

// secretValues is module secrets, and os.urandom.
var secretValues = rule.Table{
	{Py: `secrets.token_hex()`, Go: `py.TokenHex(32)`},
	{Py: `secrets.token_hex((nbytes @ int))`, Go: `py.TokenHex(nbytes)`},
	{Py: `secrets.token_urlsafe()`, Go: `py.TokenURLSafe(32)`},
	{Py: `secrets.token_urlsafe((nbytes @ int))`, Go: `py.TokenURLSafe(nbytes)`},
	{Py: `secrets.token_bytes()`, Go: `py.TokenBytes(32)`},
	{Py: `secrets.token_bytes((nbytes @ int))`, Go: `py.TokenBytes(nbytes)`},
	{Py: `secrets.randbelow((n @ int))`, Go: `py.SecretBelow(n)`},
	{Py: `secrets.choice(seq)`, Go: `py.SecretChoice(seq)`},
	{Py: `secrets.compare_digest(a, b)`, Go: `py.CompareDigest(a, b)`},
	{Py: `os.urandom((size @ int))`, Go: `py.TokenBytes(size)`},
}

// sampleRange maps random.sample of a range.
//
//	random.sample(range(1, 50), 6)  =>  numbers, err := py.RangeList(1, 50, 1); py.SampleOf(numbers, 6)
func sampleRange(x rule.Context, m rule.Match) (rule.Value, bool) {
	operands, template := []pyast.Expr{m.Args["stop"], m.Args["k"]}, "py.RangeList(0, stop, 1)"
	if m.Args["start"] != nil {
		operands, template = append([]pyast.Expr{m.Args["start"]}, operands...), "py.RangeList(start, stop, 1)"
	}
	vs := x.Several(operands, []string{"int", "int", "int"}[:len(operands)])
	n := len(vs)
	numbers, ok := x.Build(template, map[string]rule.Value{"start": vs[0], "stop": vs[n-2]})
	if !ok {
		return rule.Value{}, false
	}
	v, ok := x.Build("py.SampleOf(numbers, k)", map[string]rule.Value{"numbers": x.Hoist(numbers, "numbers"), "k": vs[n-1]})
	v.Fresh = true
	return v, ok
}

// gaussian maps gauss of numbers that are no floats.
//
//	random.gauss(0, 1)  =>  py.RandGauss(0, 1)
func gaussian(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		x.Require(sameDigits)
		v, with := []pyast.Expr{m.Args["mu"], m.Args["sigma"]}, map[string]rule.Value{}
		if m.Args["r"] != nil {
			v = append([]pyast.Expr{m.Args["r"]}, v...)
		}
		names := []string{"r", "mu", "sigma"}[3-len(v):]
		for i, out := range x.Several(v, make([]string, len(v))) {
			if names[i] != "r" {
				f, ok := asFloat(x, out)
				if !ok {
					return rule.Value{}, false
				}
				out = f
			}
			with[names[i]] = out
		}
		return x.Build(template, with)
	}
}
