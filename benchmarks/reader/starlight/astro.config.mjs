import { defineConfig, passthroughImageService } from "astro/config";
import starlight from "@astrojs/starlight";

export default defineConfig({
  site: "https://stock.example",
  image: { service: passthroughImageService() },
  integrations: [
    starlight({
      title: "Loa",
      defaultLocale: "root",
      locales: { root: { label: "Tiếng Việt", lang: "vi" }, en: { label: "English", lang: "en" } },
    }),
  ],
});
