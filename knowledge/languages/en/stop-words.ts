/** English function words: they hold a sentence together and say nothing of its subject. */
export const englishStopWords: ReadonlySet<string> = new Set(
  `i me my mine myself you your yours yourself he him his she her hers it its we us our ours they
   them their theirs a an the this that these those some any no every each all both either neither
   another other others such same own one ones much many more most few less least several enough
   who whom whose what which when where why how whether if then than so as because since while until
   although though but and or nor not never ever always often sometimes usually just only also too
   very quite really still already yet again even instead rather almost about above across after
   against along among around at before behind below beneath beside between beyond by down during
   except for from in inside into like near of off on onto out outside over past per through to
   toward under up upon via with within without there here now am is are was were be been being do
   does did doing done have has had having can could may might must shall should will would need
   get gets got getting go goes going gone went let lets make makes made take takes took want wants
   know knows tell please thanks thank hi hello hey ok okay yes im i'm i've i'd don't can't isn't
   doesn't didn't won't it's that's what's there's you're they're we're s t m re ve d ll etc
   wonder wondering`.split(/\s+/),
)
