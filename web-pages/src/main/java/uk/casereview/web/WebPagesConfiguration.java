package uk.casereview.web;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.casereview.platform.access.RecordedOpener;

/** Everything the pages need; import this one class. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("uk.casereview.web")
public class WebPagesConfiguration implements WebMvcConfigurer {
    @Bean
    TextReader textReader(RecordedOpener opener) {
        return new TextReader(opener::open);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/uk/casereview/web/assets/")
                .setCacheControl(CacheControl.maxAge(1, TimeUnit.HOURS));
    }
}
