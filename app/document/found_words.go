package document

import (
	"slices"
	"strings"
	"sync"

	"planpage/app/record"
)

// headWord is what the head of a column can say.
type headWord struct {
	kind      columnKind
	scale     record.Scale
	composite *bool
}

// headWords are the heads of columns as reports print them, in English and Spanish, without capitals, accents, signs
// and what stands in brackets.
var headWords = sync.OnceValue(makeHeadWords)

func makeHeadWords() map[string]headWord {
	yes, no := true, false
	all := map[string]headWord{}
	add := func(w headWord, heads ...string) {
		for _, head := range heads {
			all[Fold(head)] = w
		}
	}
	add(headWord{kind: nameColumn, composite: &yes}, "index", "index name", "composite", "composites", "cluster", "clusters", "domain",
		"domains", "indexes", "index scale", "índice", "indice", "compuesto", "índice compuesto", "dominio", "composite cluster", "primary index")
	add(headWord{kind: nameColumn, composite: &no}, "subtest", "subtests", "subtest name", "test", "tests", "subprueba", "subpruebas",
		"prueba", "subdomain")
	add(headWord{kind: nameColumn}, "scale", "scales", "scale name", "area", "measure", "skill", "skills", "name", "composite subtest",
		"index subtest", "subtest composite", "cluster test", "test cluster", "composite scale", "scale composite", "domain subdomain",
		"areas", "área", "escala", "escalas", "habilidad", "clinical scales", "clinical scale", "adaptive scales", "cluster subtest",
		"índice subprueba", "measures", "area assessed", "content area")
	add(headWord{kind: valueColumn, scale: record.ScaleStandard}, "standard score", "standard scores", "ss", "std score", "composite score",
		"index score", "index scores", "composite scores", "standard", "quotient", "puntuación estándar", "puntaje estándar",
		"puntuación compuesta", "puntuación índice", "puntaje compuesto", "domain standard score", "iq score", "age standard score",
		"grade standard score", "standard score age", "pe")
	add(headWord{kind: valueColumn, scale: record.ScaleScaled}, "scaled score", "scaled scores", "subtest scaled score", "scaled",
		"puntuación escalar", "puntaje escalar", "puntuación escala", "subtest standard score scaled", "sc s")
	add(headWord{kind: valueColumn, scale: record.ScaleT}, "t score", "t scores", "t", "puntuación t", "puntaje t", "tscore")
	add(headWord{kind: valueColumn, scale: record.ScaleV}, "v scale score", "v scale", "v scale scores", "v score")
	add(headWord{kind: valueColumn}, "score", "scores", "puntuación", "puntaje", "obtained score", "score obtained")
	add(headWord{kind: percentileColumn}, "percentile", "percentile rank", "percentile ranks", "percentiles", "pr", "%ile", "% ile",
		"%ile rank", "percentil", "rango percentil", "rango percentilar", "%", "percentile score", "%tile", "national percentile rank",
		"rank", "perc rank", "ptile", "natl percentile")
	add(headWord{kind: rangeColumn}, "confidence interval", "ci", "confidence intervals", "c i", "confidence band", "confidence range",
		"intervalo de confianza", "ic", "intervalo confianza", "band", "interval", "score band", "standard score band", "ss band",
		"ss confidence band", "confidence", "intervalo de confianza del", "ic del", "ci range")
	add(headWord{kind: labelColumn}, "qualitative description", "qualitative descriptor", "descriptor", "descriptive category",
		"description", "range", "classification", "qualitative classification", "descriptive range", "category", "descriptive classification",
		"interpretation", "qualitative range", "level", "descriptive term", "adaptive level", "performance level", "rating", "descripción",
		"clasificación", "rango", "descripción cualitativa", "categoría", "nivel", "score range", "performance range")
	add(headWord{kind: otherColumn}, "raw score", "raw", "raw scores", "sum of scaled scores", "rs", "puntuación directa", "puntaje bruto",
		"puntuación bruta", "suma de puntuaciones escalares", "age equiv", "grade equiv", "ae", "ge", "rpi", "w score", "w", "sem", "items",
		"gsv", "base rate", "growth score", "proficiency", "test age", "nce", "stanine", "abbreviation", "abbr", "code", "edad", "grado")
	return all
}

// labelWords are the labels that publishers and reports print. Another word in a column of labels is not taken.
var labelWords = sync.OnceValue(makeLabelWords)

func makeLabelWords() map[string]bool {
	all := map[string]bool{}
	for _, label := range strings.Split("extremely low,very low,low,below average,low average,average,high average,above average,high,"+
		"very high,extremely high,superior,very superior,borderline,moderately low,moderately high,adequate,at-risk,at risk,"+
		"clinically significant,within normal limits,normal,typical,mild,moderate,severe,elevated,very elevated,slightly elevated,"+
		"mildly elevated,well below average,well above average,far below average,significantly below average,poor,very poor,limited,"+
		"very limited,limited to average,average to advanced,advanced,negligible,weak,strong,weakness,strength,lower extreme,upper extreme,"+
		"not elevated,potentially clinically elevated,clinically elevated,within average,deficient,mildly delayed,moderately delayed,"+
		"significantly delayed,delayed,normal limits,acceptable,"+
		"muy bajo,extremadamente bajo,bajo,promedio bajo,promedio,promedio alto,alto,muy alto,en riesgo,límite,clínicamente significativo,"+
		"por debajo del promedio,por encima del promedio,extremadamente alto,muy superior,normal bajo,medio,medio bajo,medio alto,adecuado", ",") {
		all[Fold(label)] = true
	}
	return all
}

// labelOf returns a label as printed when it is one, else "".
func labelOf(s string) string {
	s = strings.Trim(s, " *†‡.")
	if labelWords()[strings.TrimSuffix(Fold(s), " range")] {
		return s
	}
	return ""
}

// olderWords tell of a table that repeats an earlier report.
var olderWords = []string{
	"previous", "prior", "earlier", "past", "history", "comparison", "former", "last evaluation", "anterior", "anteriores", "previa", "previas",
	"historical", "initial evaluation", "change", "sibling", "sample", "example", "ejemplo",
}

// tellsOfEarlier reports whether words above a table say that its scores are not this report's own.
func tellsOfEarlier(s string) bool {
	s = " " + strings.Join(strings.Fields(notWords.ReplaceAllString(Fold(s), " ")), " ") + " "
	return slices.ContainsFunc(olderWords, func(w string) bool { return strings.Contains(s, " "+w+" ") })
}
